import Foundation
import Testing
import UserInput

@testable import Datasets

@Suite struct TextTableTests {
    private func table(
        _ text: String, _ format: TextTable.Format = .init()
    ) throws(TableError) -> TextTable {
        try TextTable(Data(text.utf8), format: format)
    }

    /// A table's fields, row by row.
    private func rows(_ table: TextTable) -> [[String]] {
        table.lines.indices.map { row in
            table.columns.indices.map { table.field(row: row, column: $0) }
        }
    }

    @Test(arguments: [
        "a,b\n1,x\n2,y\n", "a,b\r\n1,x\r\n2,y", "\u{FEFF}a,b\n1,x\n2,y", "a;b\n1;x\n2;y",
        "a\tb\n1\tx\n2\ty\n", "a|b\n1|x\n2|y", "\"a\",\"b\"\n\"1\",\"x\"\n2,y\n\n",
        " a , b \n 1 , x \n 2 , y ", "a,b\r1,x\r2,y\r", "sep=;\na;b\n1;x\n2;y",
        "\"sep=|\"\r\na|b\n1|x\n2|y",
        "a,b,\n1,x,\n2,y,\n", "a,b\n1,x,,\n2,y,,\n", "a;b;;\n1;x;;\n2;y;;\n;;;\n",
        "a,b\n,\n1,x\n\n2,y\n\"\",\n",
        "  a   b\n  1   x \n  2   y", "a b\n1 x\n2 y", "a，b\n1，x\n2，y",
    ])
    func writingsOfOneTable(text: String) throws {
        let read = try table(text)
        #expect(read.columns == ["a", "b"])
        #expect(rows(read) == [["1", "x"], ["2", "y"]])
    }

    @Test func quotedFieldsHoldDelimitersMarksAndBreaks() throws {
        let read = try table("name,note\n\"Doe, J\",\"says \"\"hi\"\"\"\nx,\"two\nlines\"\ny,z")
        #expect(rows(read) == [["Doe, J", "says \"hi\""], ["x", "two\nlines"], ["y", "z"]])
        #expect(read.lines == [2, 3, 5])
    }

    @Test func delimitersCanBeNamedAndHeadersMissing() throws {
        var format = TextTable.Format()
        format.delimiter = .sign(":")
        format.hasHeader = false
        let read = try table("1:2,5\n3:4", format)
        #expect(read.columns == ["column 1", "column 2"])
        #expect(rows(read) == [["1", "2,5"], ["3", "4"]])
    }

    @Test func emptyFieldsStay() throws {
        let read = try table("a,b\n,\n1,\n,2")
        #expect(rows(read) == [["1", ""], ["", "2"]])
        #expect(read.lines == [3, 4] && read.notices == [.emptyRows(1)])
    }

    @Test func whatIsQuotedIsKnown() throws {
        let read = try table("a,b\n\"NA\",NA\n1, \"2\" \n")
        #expect(read.isQuoted(row: 0, column: 0) && !read.isQuoted(row: 0, column: 1))
        #expect(!read.isQuoted(row: 1, column: 0) && read.isQuoted(row: 1, column: 1))
    }

    /// Delimiters in names, in texts, or in numbers of all lines are no delimiters.
    @Test(arguments: [
        ("\"a;b;c\",d\n1,x\n2,y", ["a;b;c", "d"]),
        ("a, or b;c\n1,5;2,5\n3,5;4,5", ["a, or b", "c"]),
        ("name;x\nDoe, J;1\nRoe, K;2", ["name", "x"]),
        ("inc;s;y\n400,00 €;5,12;a\n1.475,00 €;6,1;b\n550,00 €;5,3;c", ["inc", "s", "y"]),
        ("a\tb\n1,5\t2,5\n3,5\t4,5", ["a", "b"]),
        ("day,x\n2024-01-01 10:00,1\n2024-01-02 11:00,2", ["day", "x"]),
        ("a,b\nyes, 5 apples\nno, 6 apples", ["a", "b"]),
    ])
    func delimitersAreGuessedByMoreThanTheHeader(text: String, columns: [String]) throws {
        #expect(try table(text).columns == columns)
    }

    @Test func rowNamesWithoutANameAreUnderstood() throws {
        let read = try table("\"x\" \"y\"\n\"1\" 4.5 \"a\"\n\"2\" 5.5 \"b\"\n")
        #expect(read.columns == ["column 1", "x", "y"] && read.isUnnamed == [true, false, false])
        #expect(rows(read) == [["1", "4.5", "a"], ["2", "5.5", "b"]])
        #expect(read.notices == [.rowNames])
    }

    @Test func sumsBelowTheTableAreNoRows() throws {
        let read = try table("town,x\nUlm,1\nBonn,2\nTotal:,3\n")
        #expect(
            rows(read) == [["Ulm", "1"], ["Bonn", "2"]] && read.notices == [.totalRow(line: 4)])
        // A category is none.
        #expect(try table("kind,x\ntotal,1\npart,2\ntotal,3\n").lines.count == 3)
    }

    @Test(arguments: ["2.5,6,no\n3.5,4,yes\n1.5,3,no\n", "1,2\n3,4", "3,no\n4,yes\n5,no\n"])
    func firstLinesThatAreRowsAreNoNames(text: String) {
        let example = String(text.prefix { $0 != "," })
        #expect(throws: TableError.numericHeader(line: 1, example: example)) { try table(text) }
    }

    @Test(arguments: [
        "name,2019,2020,passed\nA,1.5,2.5,no\nB,2.5,3.5,yes\n",
        ",0,1,2\n0,4.5,5.5,a\n1,3.5,2.5,b\n",
        "0,1,2\n4.5,5.5,a\n3.5,2.5,b\n",
    ])
    func namesMayBeNumbers(text: String) throws {
        #expect(try table(text).lines.count == 2)
    }

    @Test(arguments: [
        ("", TableError.noRows), (" \n\n", .noRows), ("a,b\n", .noRows),
        ("a,b\n1,2\n3\n", .ragged(line: 3, fields: 1, expected: 2, isLast: true)),
        ("a,b\n\n1,2,3\n4,5\n", .ragged(line: 3, fields: 3, expected: 2, isLast: false)),
        ("My table\n\na,b\n1,2\n3,4\n", .oddHeader(line: 1, fields: 1, expected: 2)),
        ("a,b\n1,5,2,5\n3,5,4,5\n", .oddHeader(line: 1, fields: 2, expected: 4)),
        (",,\n\n", .noRows),
        ("a,a\n1,2", .duplicateHeader("a", first: 1, second: 2)),
        ("1,2\n3,4", .numericHeader(line: 1, example: "1")),
        ("a,b\n1,2\n3,\"4\n5,6\n", .badQuotes(line: 3)),
        ("a,b\n1,2\n\"3\"x,4\n", .badQuotes(line: 3)),
        ("a,b\n1,\u{0}\n", .binary(hint: "")),
    ])
    func whatIsWrongIsSaidWithItsPlace(text: String, error: TableError) {
        #expect(throws: error) { try table(text) }
    }

    @Test func otherEncodingsAreNamed() {
        #expect(throws: TableError.notUTF8(line: 2)) {
            try TextTable(Data([0x61, 0x0A, 0xE9, 0x0A]))
        }
        #expect(throws: TableError.binary(hint: " in UTF-16, though it begins like one")) {
            try TextTable(Data([0xFF, 0xFE, 0x61, 0, 0x62]))
        }
        #expect(throws: TableError.binary(hint: " but a workbook or an archive")) {
            try TextTable(Data([0x50, 0x4B, 3, 4, 0]))
        }
    }

    @Test(arguments: [true, false])
    func othersAreReadIfTheySayWhichTheyAre(isBigEndian: Bool) throws {
        let units = Array("\u{FEFF}a\tb\r\n1\té\r\n".utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        #expect(rows(try TextTable(Data(bytes))) == [["1", "é"]])
    }

    @Test(arguments: [",", "\n", "\r", "\r\n"])
    func fieldsHaveALimit(sign: String) {
        let many = String(repeating: "a" + sign, count: TextTable.limits.fields + 1)
        #expect(throws: TableError.tooManyFields(limit: TextTable.limits.fields)) {
            try table(many)
        }
    }

    @Test func endlessFieldsAreRead() throws {
        let word = String(repeating: "a", count: 1_000_000)
        let table = try table("\(word),b\n\(word),2\n")
        #expect(table.columns[0] == word && table.field(row: 0, column: 0) == word)
    }

    @Test func columnsHaveALimit() {
        let names = (0...TextTable.limits.columns).map { "c\($0)" }.joined(separator: ",")
        #expect(throws: TableError.tooManyColumns(10_001, limit: TextTable.limits.columns)) {
            try table(names + "\n" + names + "\n")
        }
    }

    @Test func filesThatCannotBeRead() throws {
        #expect(throws: TableError.unreadable(.missing)) {
            try TextTable.bytes(of: "/no/such/file.csv")
        }
        #expect(throws: TableError.unreadable(.isFolder)) { try TextTable.bytes(of: "/") }
        // A file without an end.
        #expect(throws: TableError.unreadable(.tooLarge(limit: 50_000_000))) {
            try TextTable.bytes(of: "/dev/zero")
        }
    }
}
