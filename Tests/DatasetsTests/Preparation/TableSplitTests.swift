import Foundation
import Methods
import Neural
import Testing

@testable import Datasets

@Suite struct TableSplitTests {
    private func table(_ classes: [Int], number: Bool = false) throws -> NumericTable {
        var rows = ["x,c,y"]
        for (label, count) in classes.enumerated() {
            for k in 0..<count {
                rows.append("\(100 * label + k),\(k % 2 == 0 ? "a" : "b"),\(label)")
            }
        }
        let text = try TextTable(Data(rows.joined(separator: "\n").utf8))
        return try NumericTable(text, .init(number ? .target("y") : .label("y")))
    }

    private func split(_ table: NumericTable, seed: UInt64) -> TableSplit {
        table.rows(.standard, standardizes: true).split(seed: seed)
    }

    @Test(arguments: [[50, 30, 20], [3, 3], [2, 2, 2, 9], [100, 2]])
    func classesAreDividedInTheirShares(classes: [Int]) throws {
        let table = try table(classes)
        let first = split(table, seed: 0)
        for seed in 0..<20 as Range<UInt64> {
            let split = self.split(table, seed: seed)
            let all = split.training + split.validation + split.heldOut
            #expect(all.sorted() == Array(0..<table.rows))
            #expect(split.training.count == first.training.count)
            #expect(split.heldOut.count == first.heldOut.count)
            for (label, count) in classes.enumerated() {
                func own(_ rows: [Int]) -> Int { rows.count { table.targets[$0] == Double(label) } }
                #expect(own(split.training) >= 1 && own(split.heldOut) >= 1)
                #expect(count < 3 || own(split.validation) >= 1)
                #expect(abs(Double(own(split.training)) - 0.6 * Double(count)) <= 1)
            }
        }
        #expect(first != split(table, seed: 1))
    }

    /// Neither seeds of a report nor those that choose strengths meet a held-out row before it judges.
    @Test(arguments: [
        ([50, 30, 20], false), ([3, 3], false), ([100, 2], false), ([40, 30], true),
    ])
    func heldOutRowsAreTheSameAndServeNothingElse(classes: [Int], number: Bool) throws {
        let table = try table(classes, number: number)
        let heldOut = split(table, seed: 0).heldOut
        #expect(!heldOut.isEmpty && Set(heldOut).count == heldOut.count)
        // They are drawn, not those at either end.
        if table.rows > 50, classes.count == 2, number {
            #expect(heldOut.sorted() != Array(0..<heldOut.count))
            #expect(heldOut.sorted() != Array(table.rows - heldOut.count..<table.rows))
        }
        for seed in Array(0..<200 as Range<UInt64>) + (0..<64).map({ 1 << 62 + $0 }) {
            let split = self.split(table, seed: seed)
            #expect(split.heldOut == heldOut)
            #expect(Set(split.training + split.validation).isDisjoint(with: heldOut))
        }
    }

    /// The others train in some divisions and validate in others.
    @Test func restIsDividedAnew() throws {
        let table = try table([50, 30, 20])
        let splits = (0..<100 as Range<UInt64>).map { split(table, seed: $0) }
        #expect(Set(splits.map { Set($0.training) }).count == 100)
        let rest = Set(0..<table.rows).subtracting(splits[0].heldOut)
        #expect(splits.reduce(into: Set()) { $0.formUnion($1.training) } == rest)
        #expect(splits.reduce(into: Set()) { $0.formUnion($1.validation) } == rest)
    }

    @Test func largeTablesAreSampledInTheSharesOfTheirClasses() throws {
        let table = try table([600, 300, 4])
        let sample = table.sample(rows: 100)
        #expect(sample == table.sample(rows: 100) && table.sample(rows: 904) == table)
        func count(_ label: Double) -> Int { sample.targets.count { $0 == label } }
        #expect(count(0) == 66 && count(1) == 33 && count(2) == 3)
        #expect(sample.notices.last == .sample(102, of: 904))
        // The rows keep their inputs, and their order.
        let first = stride(from: 0, to: sample.values.count, by: 2).map { sample.values[$0] }
        #expect(sample.targets == sample.targets.sorted())
        for label in [0.0, 1, 2] {
            let own = zip(first, sample.targets).filter { $0.1 == label }.map { $0.0 - 100 * label }
            #expect(own == own.sorted() && (own.last ?? 0) < [600, 300, 4][Int(label)])
        }
    }

    @Test func trainingRowsAloneDecideTheScale() throws {
        let dataset = try Dataset(
            id: "t", ownName: "t", table: table([40, 30]))
        let data = dataset.data(seed: 3)
        let rows = Double(data.training.rows)
        let numbers = stride(from: 0, to: data.training.inputs.count, by: 2).map {
            data.training.inputs[$0]
        }
        let mean = numbers.reduce(0, +) / rows
        let square = numbers.reduce(0) { $0 + $1 * $1 } / rows
        #expect(abs(mean) < 1e-12 && abs(square - 1) < 1e-12)
        let heldOut = try #require(data.heldOut)
        let other = stride(from: 0, to: heldOut.inputs.count, by: 2).map { heldOut.inputs[$0] }
        #expect(abs(other.reduce(0, +) / Double(other.count)) > 1e-6)
        // Categories stay 0 and 1.
        #expect(
            stride(from: 1, to: data.training.inputs.count, by: 2).allSatisfy {
                [0, 1].contains(data.training.inputs[$0])
            })
        #expect(dataset.loss == .binaryCrossEntropy && dataset.outputs == 1)
    }

    @Test func numbersToPredictAreStandardized() throws {
        let dataset = try Dataset(
            id: "t", ownName: "t", table: table([30, 20, 9], number: true))
        let targets = dataset.data(seed: 1).training.targets
        let mean = targets.reduce(0, +) / Double(targets.count)
        let square = targets.reduce(0) { $0 + $1 * $1 } / Double(targets.count)
        #expect(abs(mean) < 1e-12 && abs(square - 1) < 1e-12)
        #expect(dataset.loss == .meanSquaredError && dataset.classes == nil)
    }

    /// Where one row alone has another number: it must be among the held-out ones.
    @Test func heldOutNumbersThatAreAllTheSameAreRefused() throws {
        var refused = 0
        for odd in 0..<40 {
            let rows = (0..<40).map { "\($0 * 7 % 13),\($0 == odd ? 2.5 : 0.1)" }
            let text = try TextTable(Data(("x,y\n" + rows.joined(separator: "\n")).utf8))
            let table = try NumericTable(text, .init(.target("y")))
            do {
                let data = try Dataset(id: "t", table: table).data(seed: UInt64(odd))
                // Numbers that are the same in all training rows are only moved.
                #expect(abs((data.heldOut?.targets.max() ?? 0) - 2.4) < 1e-9)
            } catch {
                refused += 1
                #expect(error == .constantHeldOut(column: "y", rows: 8))
            }
        }
        #expect(refused == 32)
    }

    /// The variance of one row is none.
    @Test(arguments: [6, 7, 8, 9, 10])
    func smallTablesOfNumbersHaveTwoRowsToJudgeBy(rows: Int) throws {
        let lines = (0..<rows).map { "\($0 * 7 % 13),\($0)" }
        let text = try TextTable(Data(("x,y\n" + lines.joined(separator: "\n")).utf8))
        let dataset = try Dataset(id: "t", table: NumericTable(text, .init(.target("y"))))
        #expect(dataset.validationRows >= 2 && dataset.heldOutRows >= 2)
        #expect(dataset.trainingRows >= 2)
        #expect(dataset.trainingRows + dataset.validationRows + dataset.heldOutRows == rows)
    }

    @Test func tooSmallTablesAreRefused() throws {
        #expect(throws: TableError.self) {
            try Dataset(id: "t", ownName: "", table: table([2, 2, 2]))
        }
    }
}
