import Foundation
import Testing

@testable import Commands

@Suite struct FolderAccessTests {
    @Test func aFolderThatIsNotThereIsJudgedByTheOneItWouldBeMadeIn() throws {
        let folder = try TemporaryFolder()
        let access = FolderAccess(folder.work.appendingPathComponent("new/reports").path)
        #expect(access.problem == nil)
        #expect(try #require(access.free) > 0)
        #expect(try folder.contents.isEmpty)
    }

    @Test func aFileIsNoFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "reports")
        for path in ["reports", "reports/xor"] {
            #expect(
                FolderAccess(folder.work.appendingPathComponent(path).path).problem
                    == "it is no folder")
        }
    }
}
