import Foundation
import Testing

@testable import UserInput

@Suite struct InputFileTests {
    /// A path for one test, removed after it.
    private func withPath(_ work: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path + "/input-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try work(path)
    }

    @Test func filesAreReadToTheirEnd() throws {
        try withPath { path in
            let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            #expect(try InputFile.bytes(at: path, limit: bytes.count) == bytes)
            #expect(throws: InputFileError.tooLarge(limit: bytes.count - 1)) {
                try InputFile.bytes(at: path, limit: bytes.count - 1)
            }
        }
        #expect(try InputFile.bytes(at: "/dev/null", limit: 10).isEmpty)
    }

    @Test func whatIsNoFileIsRefused() {
        #expect(throws: InputFileError.missing) { try InputFile.bytes(at: "/no/such", limit: 10) }
        #expect(throws: InputFileError.missing) { try InputFile.bytes(at: "", limit: 10) }
        #expect(throws: InputFileError.isFolder) { try InputFile.bytes(at: "/", limit: 10) }
        #expect(throws: InputFileError.tooLarge(limit: 10)) {
            try InputFile.bytes(at: "/dev/zero", limit: 10)
        }
        #expect(throws: InputFileError.unreadable("not a directory")) {
            try InputFile.bytes(at: "/dev/null/table.csv", limit: 10)
        }
    }

    @Test func aPipeThatNothingWritesIntoIsNotWaitedForForEver() throws {
        try withPath { path in
            try #require(mkfifo(path, 0o600) == 0)
            #expect(throws: InputFileError.silentPipe(seconds: 0)) {
                try InputFile.bytes(at: path, limit: 10, patience: 0)
            }
        }
    }

    @Test func aPipeIsWaitedForWhileSomethingHasIt() throws {
        try withPath { path in
            try #require(mkfifo(path, 0o600) == 0)
            // Open at both ends, so that reading finds a writer that is slow.
            let writer = open(path, O_RDWR)
            try #require(writer >= 0)
            Thread.detachNewThread {
                usleep(200_000)
                _ = write(writer, "abc", 3)
                usleep(200_000)
                _ = write(writer, "def", 3)
                close(writer)
            }
            let bytes = try InputFile.bytes(at: path, limit: 10, patience: 0)
            #expect(String(decoding: bytes, as: UTF8.self) == "abcdef")
        }
    }

    @Test func everyErrorSaysWhatToDo() {
        let errors: [InputFileError] = [
            .missing, .isFolder, .unreadable("a"), .tooLarge(limit: 1), .silentPipe(seconds: 1),
        ]
        for error in errors { #expect("\(error)".hasSuffix(".") && "\(error)".count > 30) }
    }
}
