import Foundation
import Testing

@testable import Report

@Suite struct WholeFileTests {
    @Test func aFileIsReplacedWhole() throws {
        let folder = try TemporaryFolder()
        try folder.put("old", in: "a")
        try WholeFile.check(folder.path + "/a")
        try WholeFile.write(Array("new".utf8), to: folder.path + "/a")
        #expect(try folder.text("a") == "new")
        #expect(try folder.names() == ["a"])
    }

    @Test func whatAKilledRunLeftIsUsedAgain() throws {
        let folder = try TemporaryFolder()
        try folder.put("much longer than what comes", in: ".a.regplot-partial")
        try WholeFile.write([65], to: folder.path + "/a")
        #expect(try folder.text("a") == "A")
        #expect(try folder.names() == ["a"])
    }

    @Test func aFileThatAnotherRunWritesIsRefused() throws {
        let folder = try TemporaryFolder()
        let other = try #require(try OpenFile.locked(folder.path + "/.a.regplot-partial"))
        defer { withExtendedLifetime(other) {} }
        #expect(throws: ReportError.self) {
            try WholeFile.write([65], to: folder.path + "/a")
        }
    }

    @Test func linksAreWrittenThrough() throws {
        let folder = try TemporaryFolder()
        try folder.put("old", in: "real")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: "real")
        try WholeFile.write([65], to: folder.path + "/link")
        #expect(try folder.text("real") == "A")
        #expect(try folder.names() == ["link", "real"])
    }

    /// A device is no file to be replaced.
    @Test func devicesStay() throws {
        try WholeFile.check("/dev/null")
        try WholeFile.write([65], to: "/dev/null")
        var found = stat()
        #expect(stat("/dev/null", &found) == 0 && found.st_mode & S_IFMT == S_IFCHR)
        #expect(
            throws: ReportError.cannotWrite(path: "/dev/full", reason: "no space left on device")
        ) {
            try WholeFile.write([65], to: "/dev/full")
        }
    }

    @Test func placesThatCannotBeWrittenAreFoundBeforeAnyWork() throws {
        let folder = try TemporaryFolder()
        try folder.put("", in: "file")
        for place in ["", "no/such/folder", "file/a"] {
            #expect(throws: ReportError.self) {
                try WholeFile.check(folder.path + "/" + place)
            }
        }
    }
}
