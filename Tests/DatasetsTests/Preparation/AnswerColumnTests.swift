import Foundation
import Testing

@testable import Datasets

/// Refusals name what was probably meant.
@Suite struct AnswerColumnTests {
    private func message(_ answers: [String], isTarget: Bool = false, drops: Bool = false) -> String
    {
        let rows = answers.enumerated().map { "\($0 * 7 % 10).5,\($1)\n" }
        var task = NumericTable.Task(isTarget ? .target("my answer") : .label("my answer"))
        task.dropsMissing = drops
        do throws(TableError) {
            let table = try NumericTable(
                TextTable(Data(("x,my answer\n" + rows.joined()).utf8)), task)
            _ = try Dataset(id: "t", ownName: "t", table: table)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func numbersToPredictAreNoLabels() {
        let few = message((0..<12).map { "\($0).25" })
        #expect(
            few.contains("--target \"my answer\"")
                && few.contains("12 different numbers in 12 rows"))
        #expect(message((0..<300).map { "\($0 / 2)" }).contains("--target \"my answer\""))
        #expect(message((0..<12).map { $0 < 8 ? "\($0 % 2)" : "\($0)" }).contains("--target"))
    }

    @Test func textsAreLabelsOrNames() {
        let texts = message((0..<12).map { $0 % 2 == 0 ? "low" : "high" }, isTarget: true)
        #expect(texts.contains("--label \"my answer\"") && texts.contains("\"low\""))
        #expect(message((0..<12).map { "P \($0)x" }).contains("names of rows"))
    }

    @Test func allRareClassesAreNamedAtOnce() {
        let rare = message(
            Array(repeating: "a", count: 9) + Array(repeating: "b", count: 9) + ["c", "d"])
        #expect(
            rare.contains("classes \"c\", \"d\" have 1 row each") && rare.contains("--missing c,d"))
        let one = message(Array(repeating: "a", count: 9) + Array(repeating: "b", count: 9) + ["c"])
        #expect(one.contains("class \"c\" has 1 row,") && !one.contains("row each"))
    }

    @Test func twoRowsOfEachClassAreTooFew() {
        let two = message((0..<12).map { "k\($0 / 2)" })
        #expect(two.contains("none of the 6 classes has 3 rows") && !two.contains("13"))
    }

    @Test func aClassCalledNAIsKeptOnDemand() {
        let answers = (0..<12).map { $0 % 2 == 0 ? "NA" : "DE" }
        for drops in [false, true] {
            let advice = message(answers, drops: drops)
            #expect(advice.contains("--missing \"\"") && advice.contains("\"NA\" is a class"))
        }
        #expect(message(answers.map { "\"\($0)\"" }).isEmpty)
    }

    @Test func missingValuesAreCountedByColumn() throws {
        let rows = (0..<20).map {
            "\($0 % 4 == 0 ? "A" : $0 == 7 ? "B" : ""),\($0 == 5 ? "" : "\($0).5"),\($0 % 2)\n"
        }
        let text = Data(("deck,fare,y\n" + rows.joined()).utf8)
        var task = NumericTable.Task(.label("y"))
        let error = #expect(throws: TableError.self) { try NumericTable(TextTable(text), task) }
        let words = try #require(error).description
        #expect(words.contains("\"deck\" misses 14 of 20 rows, \"fare\" misses 1 of 20 rows"))
        #expect(words.contains("--ignore deck") && words.contains("(6 rows remain of 20)"))
        task.ignored = ColumnList("deck")
        let one = #expect(throws: TableError.self) { try NumericTable(TextTable(text), task) }
        #expect(one?.description.hasPrefix("1 value is missing: ") == true)
        #expect(one?.description.contains("--ignore") == false)
    }

    @Test func noCompleteRowIsNoEmptyColumn() {
        let rows = (0..<12).map {
            "\($0 % 2 == 0 ? "" : "1.\($0)"),\($0 % 2 == 0 ? "2.\($0)" : ""),\($0 % 3 % 2)\n"
        }
        var task = NumericTable.Task(.label("y"))
        task.dropsMissing = true
        let error = #expect(throws: TableError.self) {
            try NumericTable(TextTable(Data(("a,b,y\n" + rows.joined()).utf8)), task)
        }
        #expect(
            error?.description.contains("every row misses a value: \"a\" misses 6 of 12 rows")
                == true)
        #expect(error?.description.contains("empty column") == false)
    }
}
