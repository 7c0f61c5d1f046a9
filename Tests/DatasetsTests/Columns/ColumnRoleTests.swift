import Foundation
import Testing

@testable import Datasets

/// Columns that tell rows apart rather than measure something.
@Suite struct ColumnRoleTests {
    private func table(
        _ header: String, keep: String? = nil, rows: [String]
    ) throws(TableError) -> NumericTable {
        var task = NumericTable.Task(.label("y"))
        task.kept = keep.map { ColumnList($0) }
        return try NumericTable(
            TextTable(Data(([header] + rows).joined(separator: "\n").utf8)), task)
    }

    private func rows(_ count: Int = 12, _ first: (Int) -> String) -> [String] {
        (0..<count).map { "\(first($0)),\($0 * 7 % 10).5,\($0 % 2 == 0 ? "a" : "b")" }
    }

    @Test(arguments: [
        "", "\"\"", "id", "ID", "index", "row", "Nr.", "No", "#", "rownames", "Unnamed: 0", "序号",
    ])
    func rowNumbersAreLeftOut(name: String) throws {
        for start in [0, 1, 100] {
            let read = try table("\(name),x,y", rows: rows { "\($0 + start)" })
            #expect(read.inputs.map(\.name) == ["x"])
            #expect(read.notices.contains { if case .rowNumbers = $0 { true } else { false } })
        }
        // A shuffled table has the same numbers in another order.
        #expect(try table("\(name),x,y", rows: rows { "\($0 * 5 % 12 + 1)" }).inputs.count == 1)
        let own = name.isEmpty || name.hasPrefix("\"") ? "column 1" : name
        let kept = try table("\(name),x,y", keep: own, rows: rows { "\($0)" })
        #expect(kept.inputs.count == 2 && kept.notices.isEmpty)
    }

    @Test func numbersOfASampleAreLeftOutToo() throws {
        // pandas keeps the old index of rows that were selected, in their new order.
        #expect(try table(",x,y", rows: rows { "\($0 * 35 % 97)" }).inputs.count == 1)
        #expect(try table("customer_id,x,y", rows: rows { "\($0 * 35 % 97)" }).inputs.count == 1)
    }

    @Test func keysAreWarnedOf() throws {
        let counted = try table("day,x,y", rows: rows { "\($0 + 1)" })
        #expect(counted.inputs.count == 2 && counted.notices == [.keys(["day"])])
        let late = try NumericTable(
            TextTable(
                Data(
                    ("x,student_id,y\n"
                        + (0..<12).map { "\($0 * 7 % 10).5,\($0 * 35 % 97),\($0 % 2)\n" }.joined())
                        .utf8)), .init(.label("y")))
        #expect(late.inputs.count == 2 && late.notices == [.keys(["student_id"])])
    }

    @Test func measuredNumbersAreNone() throws {
        // All different, but fractions, or whole numbers that do not count.
        for value in [{ "\($0).25" }, { "\($0 * $0 + 3)" }] as [(Int) -> String] {
            let read = try table("height,x,y", rows: rows(12, value))
            #expect(read.inputs.count == 2 && read.notices.isEmpty)
        }
    }

    @Test func namesAreLeftOut() throws {
        let names = try table("name,x,y", rows: rows { "Pupil \($0)" })
        #expect(names.inputs.map(\.name) == ["x"] && names.notices == [.names(["name"])])
        let kept = try table("name,x,y", keep: "name", rows: rows { "Pupil \($0)" })
        #expect(kept.inputs.count == 13 && kept.notices.isEmpty)
        // Half of the rows have a text of their own at most.
        #expect(try table("town,x,y", rows: rows { "Town \($0 / 2)" }).inputs.count == 7)
        #expect(try table("town,x,y", rows: rows(200) { "Town \($0 / 3)" }).inputs.count == 1)
    }

    @Test func emptyColumnsCostNoRows() throws {
        let read = try table(
            "note,x,empty,y",
            rows: (0..<12).map { "\($0 == 3 ? "seen" : ""),\($0 * 7 % 10).5,,\($0 % 2)" })
        #expect(read.rows == 12 && read.inputs.map(\.name) == ["x"])
        #expect(read.notices == [.emptyColumns(["empty"]), .constantColumns(["note"])])
    }
}
