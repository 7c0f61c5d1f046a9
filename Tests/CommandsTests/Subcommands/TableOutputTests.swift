import Foundation
import Testing

/// What is written never takes the place of the table that is read, and exports say what they are of.
@Suite(.serialized) struct TableOutputTests {
    private static let rows = (0..<60).map { "\($0 % 7),\(3 * ($0 % 7) + $0 % 2),\($0 % 3 == 0)" }
    private static let table = "hours,score,passed\n" + rows.joined(separator: "\n") + "\n"
    private static let small = ["--seeds", "2", "--epochs", "2", "--quiet"]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.table, to: "marks.csv")
        return folder
    }

    @Test func aFigureDoesNotReplaceItsTable() throws {
        let folder = try folder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.work.appendingPathComponent("link.svg").path,
            withDestinationPath: "marks.csv")
        for path in ["marks.csv", "./marks.csv", "link.svg"] {
            let outcome = try BuiltProgram.run(
                [
                    "figure", "methods-gap", "--data", "csv", "--file", "marks.csv", "--label",
                    "passed",
                ]
                    + Self.small + ["--format", "svg", "-o", path], in: folder)
            #expect(outcome.code == 73, "\(path)")
            #expect(outcome.messages.contains("it is the table that is read"))
            #expect(try folder.bytes("marks.csv") == Array(Self.table.utf8))
        }
    }

    @Test func aReportDoesNotReplaceItsTable() throws {
        let folder = try folder()
        for (path, code) in [("report/data/methods-gap.csv", 73), ("report/marks.csv", 0)] {
            try folder.write(Self.table, to: path)
            let outcome = try BuiltProgram.run(
                [
                    "csv", path, "--label", "passed", "--only", "augmentation", "--formats", "svg",
                    "--lang", "en", "--out", "report", "--force",
                ] + Self.small, in: folder)
            #expect(Int(outcome.code) == code, "\(path): \(outcome.messages)")
            #expect(try folder.bytes(path) == Array(Self.table.utf8))
            try FileManager.default.removeItem(at: folder.work.appendingPathComponent("report"))
        }
    }

    /// Half of the seeds diverged at the rate that suits classes.
    @Test func aNumberIsLearntAtTheStandardRate() throws {
        let folder = try folder()
        let outcome = try BuiltProgram.run(
            [
                "train", "csv", "marks.csv", "--target", "score", "--ignore", "passed", "--quiet",
                "--epochs", "300", "--export", "out",
            ], in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.output.contains(/diverged +0\n/), "\(outcome.output)")
        let runs = String(decoding: try folder.bytes("out/runs.csv"), as: UTF8.self)
        let row = runs.split(separator: "\r\n")[1].split(
            separator: ",", omittingEmptySubsequences: false)
        // Neither solved nor a share of right rows.
        #expect(row[1].isEmpty && row[3].isEmpty && row[4].isEmpty && !row[2].isEmpty)
        let settings = String(decoding: try folder.bytes("out/config.json"), as: UTF8.self)
        #expect(settings.contains("\"--ignore\""))
    }

    @Test func aColumnIsKeptOrIgnored() throws {
        let folder = try folder()
        let outcome = try BuiltProgram.run(
            [
                "train", "csv", "marks.csv", "--label", "passed", "--keep", "hours", "--ignore",
                "hours", "--quiet",
            ], in: folder)
        #expect(outcome.code == 65)
        #expect(outcome.messages.contains("--keep and --ignore both name \"hours\""))
    }
}
