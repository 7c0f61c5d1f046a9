import Datasets
import Foundation
import Testing

@testable import Commands

@Suite struct NoticesTests {
    private func lines(_ text: String) throws -> [String] {
        let table = try TextTable(Data(text.utf8))
        var task = NumericTable.Task(.label("y"))
        task.dropsMissing = true
        return Notices(
            try Dataset(
                id: "t", nameEnglish: "t", nameChinese: "t", table: NumericTable(table, task))
        ).lines
    }

    @Test func whatIsLeftOutIsNamed() throws {
        let rows = (0..<8).map { "\($0),7,\($0 % 2)\n" }.joined()
        #expect(
            try lines("x,\u{1B}c,y\n" + rows + ",1,1\n") == [
                "regplot: left out 1 row that miss a value.",
                "regplot: left out \"\\u{1b}c\": the same value in every row teaches nothing.",
            ])
    }

    @Test func manyColumnsAreCounted() throws {
        let names = (0..<100).map { "c\($0)" }
        let rows = (0..<8).map { row in
            "\(row)," + names.map { _ in "1," }.joined() + "\(row % 2)\n"
        }
        let lines = try lines("x," + names.joined(separator: ",") + ",y\n" + rows.joined())
        #expect(lines.count == 1)
        #expect(lines[0].contains("\"c11\" and 88 more: the same"))
    }
}
