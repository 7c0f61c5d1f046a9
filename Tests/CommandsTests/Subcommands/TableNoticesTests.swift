import Foundation
import Testing

@testable import Commands

/// What is left out of a table is told by every command that learns from it.
@Suite(.serialized) struct TableNoticesTests {
    private static let notice = "left out \"id\": it numbers rows"

    /// Row numbers, a share in per cent, two rows that miss it, and a class.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let rows = (0..<40).map { row in
            "\(row + 1),\(row % 19 == 3 ? "-" : "\(row * 7 % 31) %"),\(row * 5 % 13).5,"
                + (row * 7 % 31 > 15 ? "yes" : "no")
        }
        try folder.write(
            "id,share,x,passed\n" + rows.joined(separator: "\n") + "\n,,,\n", to: "t.csv")
        return folder
    }

    private static let table = ["--label", "passed", "--drop-missing"]

    @Test func trainingTellsRowsAndInputs() throws {
        let words = ["train", "csv", "t.csv", "--epochs", "5", "--seeds", "2"] + Self.table
        let outcome = try BuiltProgram.run(words, in: folder())
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.messages.components(separatedBy: Self.notice).count == 2)
        #expect(outcome.messages.contains("left out 2 of 40 rows that miss a value"))
        #expect(outcome.output.contains("23 trained on, 8 to validate, 7 held out"))
        #expect(outcome.output.contains("2: \"share\", \"x\""))
        let json = try BuiltProgram.run(words + ["--json"], in: folder()).output
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["inputs"] as? [String] == ["share", "x"])
        #expect((object["notices"] as? [String])?.count == 4)
    }

    @Test func figuresAndClaimsTellThemOnce() throws {
        let small = ["--seeds", "2"] + Self.table
        for words in [
            ["figure", "gradient-flow", "--data", "csv", "--file", "t.csv", "-o", "f.svg"],
            ["claims", "csv", "t.csv", "--only", "gradients"],
        ] {
            let outcome = try BuiltProgram.run(words + small, in: folder())
            #expect(outcome.code == 0, "\(outcome.messages)")
            #expect(outcome.messages.components(separatedBy: Self.notice).count == 2)
        }
    }

    @Test func pagesTellThemInTheirLanguage() throws {
        let folder = try folder()
        let outcome = try BuiltProgram.run(
            [
                "csv", "t.csv", "--only", "gradients", "--seeds", "2",
                "--formats", "svg", "--out", "r",
            ] + Self.table, in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.messages.components(separatedBy: Self.notice).count == 2)
        for (page, words) in [
            ("index.html", ["How the table was read", "numbers rows", "left out 2 of 40 rows"]),
            ("index.zh.html", ["表格的读取方式", "只是行号", "40 行中缺值的 2 行"]),
        ] {
            let text = String(decoding: try folder.bytes("r/\(page)"), as: UTF8.self)
            for word in words { #expect(text.contains(word), "\(page): \(word)") }
        }
    }
}
