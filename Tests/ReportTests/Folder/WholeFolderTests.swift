import Foundation
import Testing

@testable import Report

/// Faults while a folder is made, for real.
@Suite struct WholeFolderTests {
    private func whole(_ path: String) throws -> WholeFolder {
        try WholeFolder(path: path, folders: ["data"]) { _ in }
    }

    private func commit(_ folder: WholeFolder) throws { try folder.commit { _ in true } }

    @Test func oneAtATimeWorksOnAPlace() throws {
        let folder = try TemporaryFolder()
        let first = try whole(folder.path + "/r")
        #expect(throws: ReportError.busy(path: folder.path + "/r")) {
            _ = try whole(folder.path + "/r")
        }
        // Another place beside it is free, and working there leaves the first alone.
        let second = try whole(folder.path + "/s")
        try second.write([1], to: "data/a")
        try commit(second)
        try first.write([2], to: "data/a")
        try commit(first)
        #expect(try folder.files("r") == ["data/a": [2]])
        #expect(try folder.files("s") == ["data/a": [1]])
        #expect(try folder.names() == ["r", "s"])
        // The lock is gone with the work.
        try whole(folder.path + "/r").discard()
    }

    @Test func foldersAreMadeForFilesAndGoWithThem() throws {
        let folder = try TemporaryFolder()
        try folder.put("old", in: "r/data/runs/old/a")
        try folder.put("mine", in: "r/data/runs/kept/a.txt")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/r/data/empty", withIntermediateDirectories: false)
        let new = try whole(folder.path + "/r")
        for file in ["data/runs/new/a", "data/runs/new/b"] {
            try new.makeFolders(for: file)
            try new.write([1], to: file)
        }
        try new.commit { !$0.hasSuffix(".txt") }
        #expect(try folder.names("r/data/runs") == ["kept", "new"])
        #expect(try folder.names("r/data/runs/new") == ["a", "b"])
        #expect(try folder.names("r/data") == ["empty", "runs"])
    }

    @Test func theOldFolderStaysUntilTheNewOneIsWhole() throws {
        let folder = try TemporaryFolder()
        try folder.put("old", in: "r/data/a")
        let new = try whole(folder.path + "/r")
        try new.write([1], to: "data/a")
        #expect(try folder.text("r/data/a") == "old")
        new.discard()
        #expect(try folder.text("r/data/a") == "old")
        #expect(try folder.names() == ["r"])
    }

    @Test func whatDeadRunsLeftIsRemoved() throws {
        let folder = try TemporaryFolder()
        for name in ["r", "other"] {
            try folder.put("half", in: ".\(name).regplot-partial/data/a")
            try folder.put("", in: ".\(name).regplot-lock")
        }
        try folder.put("mine", in: ".mine.partial")
        let living = try whole(folder.path + "/living")
        try whole(folder.path + "/r").discard()
        #expect(
            try folder.names() == [
                ".living.regplot-lock", ".living.regplot-partial", ".mine.partial",
            ])
        living.discard()
        #expect(try folder.names() == [".mine.partial"])
    }

    /// On a file system that cannot exchange two folders, a run may be killed between two steps.
    @Test func anOldFolderThatWasTakenAwayIsPutBack() throws {
        let folder = try TemporaryFolder()
        try folder.put("old", in: ".r.regplot-old/data/a")
        try folder.put("new", in: ".r.regplot-partial/data/a")
        try folder.put("", in: ".r.regplot-lock")
        try whole(folder.path + "/other").discard()
        #expect(try folder.files("r") == ["data/a": Array("old".utf8)])
        #expect(try folder.names() == ["r"])
    }

    @Test func aFolderThatVanishesIsNotMadeAgain() throws {
        let folder = try TemporaryFolder()
        try folder.put("old", in: "r/data/a")
        let new = try whole(folder.path + "/r")
        try new.write([1], to: "data/a")
        try FileManager.default.removeItem(atPath: folder.path + "/.r.regplot-partial")
        let error = #expect(throws: ReportError.self) { try new.write([2], to: "data/b") }
        #expect("\(try #require(error))".contains("no such file or directory"))
        #expect(throws: ReportError.self) { try commit(new) }
        new.discard()
        #expect(try folder.files("r") == ["data/a": Array("old".utf8)])
        #expect(try folder.names() == ["r"])
    }

    @Test(arguments: [nil, "cut"])
    func aFileThatIsTamperedWithIsNoticed(text: String?) throws {
        let folder = try TemporaryFolder()
        let new = try whole(folder.path + "/r")
        try new.write([1], to: "data/a")
        let file = folder.path + "/.r.regplot-partial/data/a"
        try FileManager.default.removeItem(atPath: file)
        if let text { try folder.put(text, in: ".r.regplot-partial/data/a") }
        let error = #expect(throws: ReportError.self) { try commit(new) }
        #expect("\(try #require(error))".contains("r/data/a"))
        new.discard()
        #expect(try folder.names().isEmpty)
    }

    @Test func aVanishedParentIsAnErrorThatNamesThePlace() throws {
        let folder = try TemporaryFolder()
        let new = try whole(folder.path + "/above/r")
        try new.write([1], to: "data/a")
        try FileManager.default.removeItem(atPath: folder.path + "/above")
        let error = #expect(throws: ReportError.self) { try commit(new) }
        #expect("\(try #require(error))".contains(folder.path + "/above/r"))
        new.discard()
        #expect(try folder.names().isEmpty)
    }

    @Test func foldersMadeOnTheWayGoWhenNothingComesOfIt() throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "a/mine.txt")
        let new = try whole(folder.path + "/a/b/c/r")
        new.discard()
        #expect(try folder.names("a") == ["mine.txt"])
    }

    @Test func whatWasAddedIsKeptAsItIs() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        try folder.put("old", in: "r/data/a")
        try folder.put("mine", in: "r/notes/deep/b")
        try files.createSymbolicLink(
            atPath: folder.path + "/r/link", withDestinationPath: "nowhere")
        try files.createDirectory(
            atPath: folder.path + "/r/empty", withIntermediateDirectories: false)
        try files.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder.path + "/r")
        let new = try whole(folder.path + "/r")
        try new.write([1], to: "data/a")
        try new.commit { $0 == "data/a" }
        #expect(try folder.files("r/data") == ["a": [1]])
        #expect(try folder.text("r/notes/deep/b") == "mine")
        #expect(
            try files.destinationOfSymbolicLink(atPath: folder.path + "/r/link") == "nowhere")
        #expect(try folder.names("r") == ["data", "empty", "link", "notes"])
        let mode = try files.attributesOfItem(atPath: folder.path + "/r")[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o750)
        #expect(try folder.names() == ["r"])
    }

    @Test func aFileInTheWayOfAFolderIsNotLost() throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "r/data")
        let new = try whole(folder.path + "/r")
        try new.write([1], to: "data/a")
        let error = #expect(throws: ReportError.self) { try new.commit { _ in false } }
        #expect("\(try #require(error))".contains("r/data"))
        new.discard()
        #expect(try folder.text("r/data") == "mine")
    }

    @Test func placesThatCannotBeReplacedAreRefusedBeforeAnyWork() throws {
        for path in ["/", "/proc", "/proc/regplot", "/dev/null/r"] {
            let error = #expect(throws: ReportError.self) { _ = try whole(path) }
            guard case .cannotWrite(path, _) = error else {
                Issue.record("\(path): \(String(describing: error))")
                continue
            }
        }
    }

    @Test func linksAreFollowedAlsoThoseThatLeadNowhereYet() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: "new/real")
        let new = try whole(folder.path + "/link")
        try new.write([1], to: "data/a")
        try commit(new)
        #expect(try folder.files("new/real") == ["data/a": [1]])
    }
}
