import Methods
import Neural
import Testing

@testable import Lab

/// Tables that a page hands over.
@Suite struct LabTableTests {
    static let shares = RowShares(training: 0.5, heldOut: 0.25)

    /// Rows of three inputs, the last of which is 0 or 1.
    private func table(
        rows: Int = 40, inputs: Int = 3, classes: Int? = 2, value: Double = 0.5
    ) -> TableRows {
        TableRows(
            values: (0..<rows * inputs).map {
                $0 % inputs == 2 ? Double($0 % 2) : value * Double($0 * 37 % 23)
            },
            targets: (0..<rows).map { row in
                Double(classes.map { row * 5 % 7 % $0 } ?? row * 7 % 13)
            },
            classes: classes, keeps: (0..<inputs).map { $0 == 2 }, shares: Self.shares)
    }

    private func lines(_ table: TableRows) -> [Double] {
        let head = table.keeps.map { $0 ? 1.0 : 0 } + [Double(table.classes ?? 0)]
        return (0..<table.rows).reduce(into: head) { lines, row in
            lines += table.values[row * table.inputs..<(row + 1) * table.inputs]
            lines.append(table.targets[row])
        }
    }

    private func numbers() -> [Double] {
        LabSessionTests.settings {
            $0[.rows] = Double(LabRows.all.count)
            // Nothing of a table is chosen.
            $0[.count] = 1
            $0[.noise] = .nan
        }
    }

    @Test(arguments: [2, nil]) func seedsHaveTheRowsOfTheTable(classes: Int?) throws {
        let table = table(classes: classes)
        let written = try LabRows(lines: lines(table), inputs: 3, shares: Self.shares)
        let plan = try LabPlan(numbers(), table: written)
        #expect(plan.data(seed: 4) == table.data(seed: 4))
        #expect(plan.data(seed: 4) != table.data(seed: 5))
        #expect(plan.count == table.data(seed: 0).training.rows && plan.rows.inputs == 3)
        #expect(plan.rows.loss == (classes == nil ? .meanSquaredError : .binaryCrossEntropy))
        var session = LabSession(plan, seeds: [4, 5, 6])
        while session.advance(pack: 0) != nil {}
        for run in session.runs {
            let whole = try PackTraining.train(
                plan.plan, seeds: [run.seed], data: table.data)[0]
            #expect(run.finalParameters == whole.finalParameters)
        }
        // Other inputs are 0.
        let corner = session.answers([1, -1, 0]).map { classes == nil ? ($0 + 2) / 4 : $0 }
        let field = session.fields(side: 1, x: (0.5, 1.5), y: (-1.5, -0.5))
        #expect(zip(field, corner).allSatisfy { abs(Float($0) - 255 * $1) < 0.501 })
    }

    @Test func whatIsTooLargeIsRefused() throws {
        let most = LabPlan.most
        let refused: [(TableRows, LabRows.TableRefusal)] = [
            (table(rows: most.rows + 1), .manyRows),
            (table(rows: 500, inputs: most.numbers / 500 + 1), .manyNumbers),
            (table(classes: 3), .manyClasses), (table(value: .infinity), .unfit),
            (table(rows: 3, classes: nil), .unfit),
        ]
        for (table, reason) in refused {
            #expect(throws: reason) { try LabRows(table) }
        }
        _ = try LabRows(table(rows: most.rows))
    }

    /// What a page writes may be anything.
    @Test func linesThatAreNoTableAreRefused() {
        let good = lines(table())
        func changed(_ place: Int, _ number: Double) -> [Double] {
            var lines = good
            lines[place] = number
            return lines
        }
        let bad: [[Double]] = [
            [], [0, 0, 0, 2], changed(3, 5), changed(3, .nan), changed(7, 2), changed(7, .nan),
            changed(7, -1), changed(4, .infinity), Array(good[..<8]),
        ]
        for lines in bad {
            #expect(throws: LabRows.TableRefusal.self) {
                try LabRows(lines: lines, inputs: 3, shares: Self.shares)
            }
        }
        for share in [-1, 2, .nan, .infinity] {
            let shares = RowShares(training: share, heldOut: 0.2)
            #expect(throws: LabRows.TableRefusal.self) {
                try LabRows(lines: good, inputs: 3, shares: shares)
            }
        }
        // Without a table there is nothing behind the last formula.
        #expect(throws: LabRefusal(setting: .rows)) { try LabPlan(numbers()) }
    }
}
