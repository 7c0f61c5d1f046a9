import Experiments
import Testing

@testable import Report

@Suite struct DataTableCSVTests {
    @Test func quotesWhatNeedsIt() {
        var table = DataTable(columns: ["plain", "a,b"])
        table.append(["say \"x\"", "two\nlines"])
        table.append(["two\r\nlines", "正则化 x"])
        let expected =
            "plain,\"a,b\"\r\n\"say \"\"x\"\"\",\"two\nlines\"\r\n\"two\r\nlines\",正则化 x\r\n"
        #expect(table.csv == Array(expected.utf8))
    }

    @Test func aTableTurnedOnItsSideHasALineForEachColumn() {
        var table = DataTable(columns: ["plain", "a,b"])
        table.append([.integer(1), "x\ny"])
        table.append([.number(.nan), "z"])
        #expect(
            String(decoding: table.turnedCSV, as: UTF8.self) == "plain,1,\r\n\"a,b\",\"x\ny\",z\r\n"
        )
        #expect(String(decoding: DataTable(columns: ["x"]).turnedCSV, as: UTF8.self) == "x\r\n")
    }

    @Test func numbersReadBack() throws {
        let values = [
            0.1, 1.0 / 3, -0.0, 1e-300, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 12,
        ]
        var table = DataTable(columns: ["x"])
        for value in values { table.append([.number(value)]) }
        let lines = String(decoding: table.csv, as: UTF8.self).split(separator: "\r\n").dropFirst()
        #expect(lines.compactMap { Double(String($0))?.bitPattern } == values.map(\.bitPattern))
    }

    @Test func missingNumbersAreEmpty() {
        var table = DataTable(columns: ["x", "y"])
        table.append([.number(.nan), .integer(-3)])
        table.append([.number(.infinity), .number(-.infinity)])
        #expect(String(decoding: table.csv, as: UTF8.self) == "x,y\r\n,-3\r\n,\r\n")
    }
}
