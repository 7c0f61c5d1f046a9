import Foundation
import TestSupport
import Testing

@testable import Commands

/// The same command gives the same folder, whatever is around it.
@Suite(.serialized, .slow) struct SameBytesTests {
    private static let words = ["xor", "--all", "--seeds", "2"]

    private func report(
        _ options: [String], _ environment: [String: String] = [:], through: [String] = [],
        out: String = "report"
    ) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(
            Self.words + ["--out", out] + options, in: folder, environment: environment,
            through: through)
        try #require(outcome.code == 0, "\(outcome.messages)")
        return try StoredReport(folder.work.appendingPathComponent(out)).files
    }

    private func expectSame(_ first: [String: Data], _ second: [String: Data], _ what: String) {
        #expect(first.count == second.count)
        let different = first.keys.filter { first[$0] != second[$0] }.sorted()
        #expect(different.isEmpty, "\(what): \(different)")
    }

    @Test func nothingAroundTheCommandChangesAByte() throws {
        let plain = try report(["--jobs", "1"])
        expectSame(plain, try report(["--jobs", "7", "--quiet", "--timings"]), "jobs")
        expectSame(
            plain,
            try report(
                [],
                [
                    "TZ": "Asia/Kolkata", "LC_ALL": "de_DE.UTF-8", "LANG": "ja_JP.UTF-8",
                    "LANGUAGE": "ar", "PANGO_LANGUAGE": "ja", "HOME": "/nowhere", "USER": "nobody",
                    "COLUMNS": "20", "TERM": "dumb", "SOURCE_DATE_EPOCH": "86400",
                ], out: "在 a'b/c"), "environment and path")
        // With a terminal, a narrow one, and files that only their owner may read.
        expectSame(
            plain,
            try report(
                [],
                through: [
                    "/bin/bash", "-c",
                    "umask 077; script --quiet --return --command \"$(printf '%q ' \"$0\" \"$@\")\" /dev/null",
                ]), "terminal")
    }
}
