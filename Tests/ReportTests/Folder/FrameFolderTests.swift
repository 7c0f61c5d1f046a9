import Charts
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Report

@Suite struct FrameFolderTests {
    /// A PNG that says that regplot made it.
    private static func frame(_ title: String) throws -> [UInt8] {
        try Renderer().file(
            DisplayList(width: 20, height: 20), format: .png, dpi: 72,
            metadata: Metadata(title: title, command: "", seed: "", description: ""))
    }

    private func write(_ count: Int, _ figure: String, to path: String) throws {
        let folder = try FrameFolder(path: path, figure: figure)
        defer { folder.discard() }
        try folder.write(try (0..<count).map { try Self.frame("\(figure) \($0)") })
    }

    @Test func framesAreNumbered() throws {
        let folder = try TemporaryFolder()
        try write(2, "a", to: folder.path + "/new/frames")
        #expect(try folder.names("new") == ["frames"])
        #expect(try folder.names("new/frames") == ["a-000.png", "a-001.png"])
        #expect(FrameFolder.name("a-b", 1234) == "a-b-1234.png")
    }

    /// Frames of the same film go, those of others stay, also where one's name begins like the other's.
    @Test func framesOfTheSameFilmAreReplaced() throws {
        let folder = try TemporaryFolder()
        try write(3, "a", to: folder.path + "/f")
        try write(1, "a-b", to: folder.path + "/f")
        try write(2, "a", to: folder.path + "/f")
        #expect(try folder.names("f") == ["a-000.png", "a-001.png", "a-b-000.png"])
    }

    @Test(arguments: ["thesis.txt", "a-000.png", "a-001.txt"])
    func foldersWithAnythingElseStayAsTheyAre(file: String) throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "f/\(file)")
        #expect(throws: ReportError.notFrames(path: folder.path + "/f", file: file)) {
            try write(2, "a", to: folder.path + "/f")
        }
        #expect(try folder.text("f/\(file)") == "mine")
        #expect(try folder.names() == ["f"])
    }

    @Test func aPipeIsNotRead() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/f", withIntermediateDirectories: true)
        #expect(mkfifo(folder.path + "/f/a-000.png", 0o600) == 0)
        #expect(throws: ReportError.self) { try write(1, "a", to: folder.path + "/f") }
    }

    @Test func whatIsGivenUpLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let frames = try FrameFolder(path: folder.path + "/x/f", figure: "a")
        frames.discard()
        #expect(try folder.names().isEmpty)
    }
}
