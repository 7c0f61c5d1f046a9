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

    @Test(arguments: [
        "a,b\n1,x\n2,y\n", "a,b\r\n1,x\r\n2,y", "\u{FEFF}a,b\n1,x\n2,y", "a;b\n1;x\n2;y",
        "a\tb\n1\tx\n2\ty\n", "a|b\n1|x\n2|y", "\"a\",\"b\"\n\"1\",\"x\"\n2,y\n\n",
        " a , b \n 1 , x \n 2 , y ",
    ])
    func writingsOfOneTable(text: String) throws {
        let read = try table(text)
        #expect(read.columns == ["a", "b"])
        #expect(read.rows.map(\.fields) == [["1", "x"], ["2", "y"]])
    }

    @Test func quotedFieldsHoldDelimitersMarksAndBreaks() throws {
        let read = try table("name,note\n\"Doe, J\",\"says \"\"hi\"\"\"\nx,\"two\nlines\"\ny,z")
        #expect(
            read.rows.map(\.fields) == [
                ["Doe, J", "says \"hi\""], ["x", "two\nlines"], ["y", "z"],
            ])
        #expect(read.rows.map(\.line) == [2, 3, 5])
    }

    @Test func delimitersCanBeNamedAndHeadersMissing() throws {
        var format = TextTable.Format()
        format.delimiter = ":"
        format.hasHeader = false
        let read = try table("1:2,5\n3:4", format)
        #expect(read.columns == ["column 1", "column 2"])
        #expect(read.rows.map(\.fields) == [["1", "2,5"], ["3", "4"]])
        #expect(read.number("2,5") == 2.5)
    }

    @Test func emptyFieldsStay() throws {
        #expect(try table("a,b\n,\n1,").rows.map(\.fields) == [["", ""], ["1", ""]])
    }

    @Test func numbersAreDecimalAndFinite() {
        for (text, value) in [
            ("1", 1.0), ("-2.5", -2.5), ("1e3", 1000), ("+4", 4), (".5", 0.5),
        ] {
            #expect(TextTable.number(text, allowsDecimalComma: false) == value)
        }
        for text in ["", "x", "0x10", "inf", "nan", "1e999", "1 2", "1,5", "1,234,567"] {
            #expect(TextTable.number(text, allowsDecimalComma: false) == nil)
        }
        #expect(TextTable.number("1,5", allowsDecimalComma: true) == 1.5)
        #expect(TextTable.number("1.234,5", allowsDecimalComma: true) == nil)
    }

    @Test(arguments: [
        ("", TableError.noRows), (" \n\n", .noRows), ("a,b\n", .noRows),
        ("a,b\n1,2\n3\n", .ragged(line: 3, fields: 1, expected: 2)),
        ("a,b\n\n1,2,3\n", .ragged(line: 3, fields: 3, expected: 2)),
        ("a,a\n1,2", .duplicateHeader("a", first: 1, second: 2)),
        ("1,2\n3,4", .numericHeader),
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
        #expect(throws: TableError.binary(hint: " in UTF-8 but in UTF-16")) {
            try TextTable(Data([0xFF, 0xFE, 0x61, 0]))
        }
        #expect(throws: TableError.binary(hint: " but a workbook or an archive")) {
            try TextTable(Data([0x50, 0x4B, 3, 4, 0]))
        }
    }

    @Test(arguments: [",", "\n", "\r", "\r\n", "\u{2028}"])
    func fieldsAreCountedBeforeTheyTakeMemory(sign: String) {
        let many = String(repeating: "a" + sign, count: TextTable.limits.fields)
        #expect(throws: TableError.tooManyFields(limit: TextTable.limits.fields)) {
            try table(many)
        }
    }

    @Test func endlessFieldsAreRead() throws {
        let word = String(repeating: "a", count: 1_000_000)
        let table = try table("\(word),b\n\(word),2\n")
        #expect(table.columns[0] == word && table.rows[0].fields[0] == word)
    }

    @Test func columnsHaveALimit() {
        let names = (0...TextTable.limits.columns).map { "c\($0)" }.joined(separator: ",")
        #expect(throws: TableError.tooManyColumns(10_001, limit: TextTable.limits.columns)) {
            try table(names + "\n")
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
