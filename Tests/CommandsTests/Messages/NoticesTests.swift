import Base
import Charts
import Datasets
import Experiments
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct NoticesTests {
    private func dataset(_ text: String) throws -> Dataset {
        let table = try TextTable(Data(text.utf8))
        var task = NumericTable.Task(.label("y"))
        task.dropsMissing = true
        return try Dataset(
            id: "t", ownName: "t", table: NumericTable(table, task))
    }

    private func lines(_ text: String) throws -> [String] { Notices(try dataset(text), .en).lines }

    @Test func whatIsLeftOutIsNamed() throws {
        let rows = (0..<8).map { "\($0 * $0),7,\($0 % 2)\n" }.joined()
        #expect(
            try lines("x,\u{1B}c,y\n" + rows + ",7,1\n,,\n") == [
                "regplot: left out 1 row without any value.",
                "regplot: left out \"\\u{1b}c\": the same value in every row teaches nothing.",
                "regplot: left out 1 of 9 rows that misses a value: \"x\" misses 1.",
            ])
    }

    @Test func manyColumnsAreCounted() throws {
        let names = (0..<100).map { "c\($0)" }
        let rows = (0..<8).map { row in
            "\(row * row)," + names.map { _ in "1," }.joined() + "\(row % 2)\n"
        }
        let lines = try lines("x," + names.joined(separator: ",") + ",y\n" + rows.joined())
        #expect(lines.count == 1)
        #expect(lines[0].contains("\"c11\" and 88 more: the same"))
    }

    @Test func thereIsAWayBack() throws {
        let rows = (0..<12).map {
            "\($0),P \($0),\($0 + 3),\($0 % 3 == 0 ? "" : "q"),\($0 * $0) %,\($0 % 2)\n"
        }
        let lines = try lines("id,name,day,deck,share,y\n" + rows.joined())
        #expect(lines.contains { $0.contains("\"id\"") && $0.hasSuffix("say --keep id.") })
        #expect(lines.contains { $0.contains("\"name\"") && $0.hasSuffix("say --keep name.") })
        #expect(lines.contains { $0.contains("\"day\"") && $0.hasSuffix("say --ignore day.") })
        #expect(
            lines.contains {
                $0.contains("\"share\" is read as numbers without the per cent sign: \"0 %\" is 0")
            })
    }

    /// Pages tell all of it in both languages.
    @Test func everyNoticeHasWords() {
        let notices: [TableNotice] =
            [
                .emptyRows(1), .totalRow(line: 3), .rowNames, .emptyColumns(["c"]),
                .constantColumns(["c", "d"]), .rowNumbers(["c"]), .names(["c"]), .keys(["c"]),
                .words(column: "c", word: "None", rows: 2),
                .codes(column: "c", code: "-9", rows: 1),
                .droppedRows(2, of: 9, missing: [.init(column: "c", rows: 2)]), .sample(5, of: 9),
            ]
            + [.percent, .currency, .unit, .thousands, .brackets, .multiples, .dates, .times].map {
                .dressed($0, ["c"], example: "5 %", meaning: 5)
            }
        for notice in notices {
            let (english, chinese) = (Words.en.text(notice.phrase), Words.zh.text(notice.phrase))
            #expect(english.count > 20 && chinese.count > 8)
            #expect(!english.hasSuffix(".") && !english.contains("⟦"))
            #expect(chinese.unicodeScalars.contains { $0.value > 0x4E00 })
        }
        #expect(Set(notices.map { Words.en.text($0.phrase) }).count == notices.count)
    }
}
