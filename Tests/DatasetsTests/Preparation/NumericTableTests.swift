import Foundation
import Testing
import UserInput

@testable import Datasets

@Suite struct NumericTableTests {
    private func table(
        _ text: String, _ answer: NumericTable.Task.Answer,
        change: (inout NumericTable.Task) -> Void = { _ in }
    ) throws(TableError) -> NumericTable {
        var task = NumericTable.Task(answer)
        change(&task)
        return try NumericTable(TextTable(Data(text.utf8)), task)
    }

    private let people = """
        height,town,same,passed
        170,Ulm,1,yes
        180,Bonn,1,no
        160,Kiel,1,yes
        175,Bonn,1,no
        165,Ulm,1,yes
        185,Ulm,1,no

        """

    @Test func numbersStayAndTextsBecomeCategories() throws {
        let read = try table(people, .label("passed"))
        #expect(
            read.inputs.map(\.name) == ["height", "town = Bonn", "town = Kiel", "town = Ulm"])
        #expect(read.inputs.map(\.isCategory) == [false, true, true, true])
        #expect(Array(read.values.prefix(8)) == [170, 0, 0, 1, 180, 1, 0, 0])
        #expect(read.target == .classes(column: "passed", ["no", "yes"]))
        #expect(read.targets == [1, 0, 1, 0, 1, 0])
        #expect(read.notices == [.constantColumns(["same"])])
    }

    @Test func twoCategoriesAreOneInput() throws {
        let read = try table(people, .target("height")) { $0.ignored = ColumnList("town") }
        #expect(read.inputs.map(\.name) == ["passed = yes"])
        #expect(read.target == .number(column: "height"))
        #expect(read.targets == [170, 180, 160, 175, 165, 185])
    }

    @Test func classesThatAreNumbersKeepTheirOrder() throws {
        let rows = [10, 9, 2, 10, 9, 2].enumerated().map { "\($0.offset),\($0.element)" }
        let read = try table("x,y\n" + rows.joined(separator: "\n"), .label("y"))
        #expect(read.target == .classes(column: "y", ["2", "9", "10"]))
        #expect(read.targets == [2, 1, 0, 2, 1, 0])
    }

    @Test func rowsThatMissAValueAreRefusedOrLeftOut() throws {
        let text = people + "?,Ulm,1,yes\n190,,NA,no\n"
        let counts = ["height", "town"].map { TableNotice.MissingCount(column: $0, rows: 1) }
        let missing = MissingValues(
            counts: counts,
            places: [(8, "height"), (9, "town")].map { .init(line: $0.0, column: $0.1) }, rows: 8,
            complete: 6, answer: nil)
        #expect(throws: TableError.missingValues(missing)) { try table(text, .label("passed")) }
        let read = try table(text, .label("passed")) { $0.dropsMissing = true }
        #expect(read.rows == 6)
        #expect(
            read.notices == [.constantColumns(["same"]), .droppedRows(2, of: 8, missing: counts)])
    }

    @Test func errorsNameTheirPlace() {
        #expect(
            throws: TableError.notANumber(
                .init(line: 8, column: "height"), text: "tall", isDate: false)
        ) { try table(people + "tall,Ulm,1,yes", .label("passed")) }
        #expect(
            throws: TableError.unknownColumn(
                "pased", option: "--label", known: ["height", "town", "same", "passed"])
        ) { try table(people, .label("pased")) }
        #expect(throws: TableError.oneClass(column: "same", label: "1", missing: nil)) {
            try table(people, .label("same"))
        }
        #expect(throws: TableError.constantTarget(column: "same")) {
            try table(people, .target("same"))
        }
        #expect(
            throws: TableError.rareClasses(
                column: "town", labels: ["Kiel"], least: NumericTable.limits.classRows,
                isNumeric: false)
        ) { try table(people, .label("town")) }
        #expect(throws: TableError.fewRows(2, least: NumericTable.limits.rows, dropped: 0)) {
            try table("a,b\n1,x\n2,y", .label("b"))
        }
        #expect(throws: TableError.noInputs(rowNames: [])) {
            try table(people, .label("passed")) { $0.ignored = ColumnList("height,town") }
        }
        #expect(throws: TableError.answerIsIgnored(column: "passed", option: "--ignore")) {
            try table(people, .label("passed")) { $0.ignored = ColumnList("passed") }
        }
        let names = (0..<60).map { "name\($0),\($0 % 2)" }.joined(separator: "\n")
        #expect(throws: TableError.noInputs(rowNames: ["name"])) {
            try table("name,y\n" + names, .label("y"))
        }
        let numbers = (0..<300).map { "\($0),\($0 / 2)" }.joined(separator: "\n")
        #expect(
            throws: TableError.noClasses(
                column: "y", count: 150, rows: 300, isNumeric: true,
                limit: NumericTable.limits.classes)
        ) { try table("x,y\n" + numbers, .label("y")) }
    }

    @Test func categoriesAreCountedBeforeTheyTakeMemory() throws {
        // Half a million fields become 25 million inputs.
        let columns = 100
        let header = (0..<columns).map { "c\($0)," }.joined() + "y\n"
        let rows = (0..<5000).map { row in
            String(repeating: "t\(row % 50),", count: columns) + "\(row % 2)\n"
        }
        #expect(
            throws: TableError.tooManyNumbers(
                rows: 5000, inputs: 1050, limit: NumericTable.limits.numbers)
        ) { try table(header + rows.joined(), .label("y")) }
    }

    @Test func messagesAreShort() {
        let endless = String(repeating: "\u{1B}x", count: 100_000)
        let errors: [TableError] =
            [
                .duplicateHeader(endless, first: 1, second: 2),
                .numericHeader(line: 1, example: endless),
                .unknownColumn(endless, option: "--label", known: [endless, endless]),
            ] + Self.samples(column: endless, text: endless)
        for error in errors {
            #expect(error.description.count < 1000)
            #expect(!error.description.contains("\u{1B}"))
        }
    }

    /// Errors about columns and their texts.
    private static func samples(column: String, text: String) -> [TableError] {
        let place = TableError.Place(line: 3, column: column)
        let missing = MissingValues(
            counts: [.init(column: column, rows: 2)], places: [place], rows: 8, complete: 6,
            answer: text)
        return [
            .missingValues(missing), .notANumber(place, text: text, isDate: false),
            .mixedNumbers(place, text: text, otherLine: 4, otherText: text),
            .ambiguousDate(place, text: text), .textTarget(column: column, text: text, classes: 2),
            .answerIsIgnored(column: column, option: "--ignore"),
            .noInputs(rowNames: [column]), .oneClass(column: column, label: text, missing: text),
            .noClasses(column: column, count: 3, rows: 4, isNumeric: false, limit: 2),
            .rareClasses(column: column, labels: [text], least: 2, isNumeric: false),
            .noValidation(column: column, classes: 2), .constantTarget(column: column),
            .constantHeldOut(column: column, rows: 2),
        ]
    }

    @Test func everyErrorSaysWhatToDo() {
        let place = TableError.Place(line: 3, column: "c")
        let errors: [TableError] =
            [
                .unreadable(.missing), .unreadable(.tooLarge(limit: 5)), .noRows,
                .numericHeader(line: 1, example: "2"), .oddHeader(line: 1, fields: 1, expected: 2),
                .tooManyColumns(3, limit: 2), .tooManyFields(limit: 2),
                .tooManyNumbers(rows: 3, inputs: 3, limit: 2), .binary(hint: ""), .notUTF8(line: 3),
                .badQuotes(line: 3), .ragged(line: 3, fields: 1, expected: 2, isLast: false),
                .duplicateHeader("c", first: 1, second: 2), .noInputs(rowNames: []),
                .unknownColumn("d", option: "--label", known: ["c"]),
                .fewRows(1, least: 2, dropped: 0),
                .fewRows(1, least: 2, dropped: 3, sparse: ["c"]),
            ] + Self.samples(column: "c", text: "t")
        for error in errors {
            #expect(error.description.hasSuffix("."))
            #expect(error.description.count > 30)
        }
        #expect(
            "\(TableError.notANumber(place, text: "t", isDate: false))".contains(
                "line 3, column \"c\""))
    }
}
