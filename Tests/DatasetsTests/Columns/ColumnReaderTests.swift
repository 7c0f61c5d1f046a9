import Foundation
import Testing

@testable import Datasets

/// What columns are read as, by the habits of the programs and people that write them.
@Suite struct ColumnReaderTests {
    /// - Parameter fields: of the column `v`; a class follows each.
    private func read(
        _ fields: [String], delimiter: String = ";",
        change: (inout NumericTable.Task) -> Void = { _ in }
    ) throws(TableError) -> NumericTable {
        let rows = fields.enumerated().map { place, field in
            "\(field)\(delimiter)\(place * 7 % 10).5\(delimiter)\(place % 2 == 0 ? "a" : "b")\n"
        }
        var task = NumericTable.Task(.label("y"))
        change(&task)
        return try NumericTable(
            TextTable(Data(("v\(delimiter)w\(delimiter)y\n" + rows.joined()).utf8)), task)
    }

    /// The first column's numbers.
    private func numbers(_ table: NumericTable) -> [Double] {
        stride(from: 0, to: table.values.count, by: table.inputs.count).map { table.values[$0] }
    }

    @Test(
        arguments: [
            (["5%", "7 %", "0", "12.5%", "9%", "1%"], [5, 7, 0, 12.5, 9, 1], NumberDress.percent),
            (["$5", "$7", "-$3", "$1,200", "$9", "$1"], [5, 7, -3, 1200, 9, 1], .currency),
            (["5 €", "7 €", "0 €", "2 €", "9 €", "1 €"], [5, 7, 0, 2, 9, 1], .currency),
            (["5 kg", "7kg", "3 kg", "2 kg", "9 kg", "1 kg"], [5, 7, 3, 2, 9, 1], .unit),
            (
                ["5.5K", "7M", "300", "2K", "9K", "1K"], [5500, 7e6, 300, 2000, 9000, 1000],
                .multiples
            ),
            (
                ["1'500", "700", "3'000", "2'000", "9", "1"], [1500, 700, 3000, 2000, 9, 1],
                .thousands
            ),
            (["(5)", "7", "3.5", "2", "9", "1"], [-5, 7, 3.5, 2, 9, 1], .brackets),
            (
                [
                    "2024-01-05", "2024-01-01", "2024-02-01", "2024-01-02", "2024-01-03",
                    "2024-01-04",
                ],
                [4, 0, 31, 1, 2, 3], .dates
            ),
            (
                ["20240105", "20240101", "20240201", "20240102", "20240103", "20240104"],
                [4, 0, 31, 1, 2, 3], .dates
            ),
            (["1:30", "0:00", "2:00", "3:00", "4:00", "5:15"], [1.5, 0, 2, 3, 4, 5.25], .times),
        ] as [([String], [Double], NumberDress)])
    func numbersInDressAreNumbers(fields: [String], values: [Double], dress: NumberDress) throws {
        let table = try read(fields)
        #expect(numbers(table) == values && table.inputs.map(\.name) == ["v", "w"])
        guard case .dressed(dress, ["v"], _, _) = table.notices.first else {
            Issue.record("no word of \(dress): \(table.notices)")
            return
        }
    }

    /// 1.150 is decimal or not by what stands beside it.
    @Test func marksBetweenThousandsAreToldFromDecimals() throws {
        func values(_ fields: [String], beside other: String) throws -> [Double] {
            let rows = fields.enumerated().map { "\($1);\(other);\($0 % 2 == 0 ? "a" : "b")\n" }
            let table = try NumericTable(
                TextTable(Data(("v;w;y\n" + rows.joined()).utf8)),
                .init(.label("y")))
            return numbers(table)
        }
        let points = ["400", "925", "1.150", "2.500", "1.000", "700"]
        #expect(try values(points, beside: "5,76") == [400, 925, 1150, 2500, 1000, 700])
        #expect(try values(points, beside: "x") == [400, 925, 1150, 2500, 1000, 700])
        #expect(try values(points, beside: "5.76") == [400, 925, 1.15, 2.5, 1, 700])
        let small = ["1.150", "2.5", "0.125", "3", "4", "5.125"]
        #expect(try values(small, beside: "5") == [1.15, 2.5, 0.125, 3, 4, 5.125])
        let commas = ["1,150", "2,5", "0,125", "3", "4", "5,125"]
        #expect(try values(commas, beside: "5") == [1.15, 2.5, 0.125, 3, 4, 5.125])
    }

    @Test func numbersThatContradictEachOtherAreRefused() {
        for (fields, line, other) in [
            (["5 kg", "700 g", "3 kg", "2 kg", "9 kg", "1 kg"], 3, 2),
            (["5%", "0.7", "3%", "2%", "9%", "1%"], 3, 2),
            (["5", "7", "3%", "2", "9", "$1"], 4, 2),
            (["1,5", "2.5", "3,5", "2,5", "9,5", "1,5"], 3, 2),
        ] {
            #expect(
                throws: TableError.mixedNumbers(
                    .init(line: line, column: "v"), text: fields[line - 2], otherLine: other,
                    otherText: fields[other - 2])
            ) { try read(fields) }
        }
        let days = ["03/04/2024", "05/06/2024", "1/1/2024", "2/2/2024", "4/4/2024", "3/3/2024"]
        #expect(throws: TableError.ambiguousDate(.init(line: 2, column: "v"), text: days[0])) {
            try read(days)
        }
        #expect(
            throws: TableError.notANumber(.init(line: 3, column: "v"), text: "soon", isDate: true)
        ) {
            try read(["2024-01-05", "soon", "2024-01-06", "2024-01-07", "2024-01-08", "2024-01-09"])
        }
    }

    @Test(arguments: [
        (["1 = low", "2 = high", "1 = low", "2 = high", "1 = low", "1 = low"], 1),
        (["0-10", "10-20", "20-30", "0-10", "10-20", "20-30"], 3),
        (["A1", "A2", "A1", "A2", "A1", "A2"], 1),
        (["TRUE", "FALSE", "TRUE", "FALSE", "TRUE", "TRUE"], 1),
    ])
    func categoriesWithDigitsStay(fields: [String], inputs: Int) throws {
        let table = try read(fields)
        #expect(table.inputs.count(where: \.isCategory) == inputs && table.notices.isEmpty)
    }

    @Test(arguments: [
        "None", "-", "--", ".", "#N/A", "nil", "nan", "NaN", "<NA>", "missing", "NULL", "n.a.",
        "\"NA\"",
        "\\N", "#VALUE!", "unknown",
    ])
    func marksAmongNumbersAreMissing(mark: String) throws {
        let fields = ["5", mark, "3.5", "2", "9", "1", "4.5", "8"]
        #expect(throws: TableError.self) { try read(fields) }
        let table = try read(fields) { $0.dropsMissing = true }
        #expect(numbers(table) == [5, 3.5, 2, 9, 1, 4.5, 8])
    }

    @Test func wordsAmongTextsStayUnlessTheyAreCertain() throws {
        let fields = ["None", "Low", "High", "None", "Low", "High"]
        let table = try read(fields)
        #expect(table.inputs.prefix(3).map(\.name) == ["v = High", "v = Low", "v = None"])
        #expect(table.notices == [.words(column: "v", word: "None", rows: 2)])
        #expect(throws: TableError.self) {
            try read(fields) { $0.missing = MissingMarks(["None"]) }
        }
        // What is quoted is a word, whatever it is elsewhere.
        let quoted = try read(["\"NA\"", "EU", "\"NA\"", "EU", "EU", "EU"])
        #expect(quoted.inputs.map(\.name) == ["v = NA", "w"])
        #expect(throws: TableError.self) { try read(["NA", "EU", "US", "EU", "EU", "US"]) }
        let kept = try read(["NA", "EU", "NA", "EU", "EU", "EU"]) { $0.missing = MissingMarks([]) }
        #expect(kept.inputs.map(\.name) == ["v = NA", "w"])
    }

    @Test func codesForMissingValuesAreWarnedOf() throws {
        let fields = ["5", "-999", "3.5", "-999", "9", "1", "4.5", "8"]
        #expect(try read(fields).notices == [.codes(column: "v", code: "-999", rows: 2)])
        let table = try read(fields) {
            $0.missing = MissingMarks(["-999"])
            $0.dropsMissing = true
        }
        #expect(numbers(table) == [5, 3.5, 9, 1, 4.5, 8])
        #expect(try read(["-99", "-50", "3", "2", "9", "1"]).notices.isEmpty)
    }

    /// No sum in dollars is larger or smaller than one in euros, nor is it a category.
    @Test(arguments: [
        ["$12", "€11", "$9", "€14", "$3", "€5"],
        ["12 USD", "11 EUR", "9 GBP", "14 EUR", "3 USD", "5 GBP"],
        ["20 °C", "68 °F", "21 °C", "70 °F", "25 °C", "77 °F"],
        ["165 cm", "1.72 m", "170 cm", "1.80 m", "181 cm", "1.66 m"],
    ])
    func unitsOfOneQuantityAreNotMixed(fields: [String]) {
        #expect {
            try read(fields)
        } throws: { error in
            guard
                case .mixedNumbers(let place, let text, let line, let other)? = error as? TableError
            else { return false }
            return place.line == 3 && text == fields[1] && line == 2 && other == fields[0]
        }
        // The same few amounts again and again may be categories.
        #expect(throws: Never.self) {
            try read(Array(repeating: fields.prefix(2), count: 4).flatMap(\.self))
        }
        #expect(throws: Never.self) {
            try read(["12A", "7B", "9C", "12A", "7B", "9C", "9C", "7B"])
        }
    }
}
