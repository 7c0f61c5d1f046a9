import Methods
import Neural
import Testing

@testable import Lab

/// What a page draws after every state.
@Suite struct LabPicturesTests {
    private func trained(
        _ change: (inout [LabSetting: Double]) -> Void = { _ in }, seeds: [UInt64] = Array(1...11)
    ) throws -> LabSession {
        var session = LabSession(try LabPlan(LabSessionTests.settings(change)), seeds: seeds)
        for pack in 0..<session.packCount { while session.advance(pack: pack) != nil {} }
        return session
    }

    /// The middles of cells, line by line.
    private func points(_ side: Int) -> [Double] {
        func middle(_ cell: Int, _ low: Double, _ high: Double) -> Double {
            low + (high - low) * (Double(cell) + 0.5) / Double(side)
        }
        return (0..<side).flatMap { line in
            (0..<side).flatMap { [middle($0, -2, 3), middle(line, 2, -1)] }
        }
    }

    @Test(arguments: [1, 9, 24]) func fieldsAreAnswersInBytes(side: Int) throws {
        let session = try trained { $0[.method] = LabSessionTests.place(.dropout) }
        let fields = session.fields(side: side, x: (-2, 3), y: (2, -1))
        let answers = session.answers(points(side))
        #expect(fields.count == 11 * side * side && fields.count == answers.count)
        for (byte, answer) in zip(fields, answers) {
            #expect(abs(Float(byte) - 255 * answer) < 0.501)
        }
    }

    /// Along one input a field is a line, and numbers are told by their place between two bounds.
    @Test func numbersAreToldByTheirPlace() throws {
        let session = try trained { $0[.rows] = Double(LabRows.all.count - 1) }
        #expect(session.plan.rows.id == "sine")
        let line = session.fields(side: 16, x: (-2, 2), y: (-1, 1))
        let answers = session.answers((0..<16).map { -2 + 4 * Double($0) / 15 })
        #expect(line.count == 11 * 16)
        for (byte, answer) in zip(line, answers) {
            #expect(abs(Float(byte) - 255 * min(max((answer + 1) / 2, 0), 1)) < 0.501)
        }
        #expect(Set(line).count > 20)
    }

    @Test func withoutAStateThereIsTheMiddle() throws {
        var session = LabSession(
            try LabPlan(LabSessionTests.settings()), seeds: Array(0..<9))
        #expect(session.advance(pack: 1) == 0)
        let fields = session.fields(side: 4, x: (0, 1), y: (0, 1))
        #expect(fields.count == 9 * 16)
        #expect(fields[..<128].allSatisfy { $0 == 128 })
        #expect(fields[128...].contains { $0 != 128 })
        #expect(session.histogram(bins: 4, low: -1, high: 1).reduce(0, +) == 88)
    }

    /// Nothing that a page may ask for ends the module.
    @Test func whatIsNoFieldIsNone() throws {
        let session = try trained(seeds: [1])
        for side in [-1, 0, LabSession.mostSide + 1] {
            #expect(session.fields(side: side, x: (0, 1), y: (0, 1)).isEmpty)
        }
        for bounds in [0, .nan, .infinity] {
            #expect(session.fields(side: 3, x: (bounds, bounds), y: (bounds, bounds)).count == 9)
        }
        let sine = try trained({ $0[.rows] = Double(LabRows.all.count - 1) }, seeds: [1])
        #expect(sine.fields(side: 3, x: (0, 1), y: (1, 1)).count == 3)
        #expect(session.histogram(bins: 0, low: 0, high: 1).isEmpty)
        #expect(session.histogram(bins: 3, low: 1, high: 1).isEmpty)
        #expect(session.histogram(bins: 3, low: .nan, high: 1).isEmpty)
    }

    /// Every weight is counted once, zeros apart, and no bias is.
    @Test func weightsAreCounted() throws {
        let session = try trained {
            $0[.method] = LabSessionTests.place(.l1Proximal)
            $0[.strength] = 0.01
            $0[.optimizer] = 0
            $0[.learningRate] = 0.1
        }
        let layout = session.plan.layout
        let weights = session.parameters.enumerated().filter { place, _ in
            layout.weightBlocks.contains { $0.range.contains(place % layout.count) }
        }.map { Double($0.element) }
        #expect(weights.count == 11 * (2 * 8 + 8 * 8 + 8))
        let counts = session.histogram(bins: 5, low: -0.5, high: 0.5)
        var expected = [UInt32](repeating: 0, count: 6)
        for weight in weights {
            let part = ((weight + 0.5) / 0.2).rounded(.down)
            expected[weight == 0 ? 5 : Int(min(max(part, 0), 4))] += 1
        }
        #expect(counts == expected && counts[5] > 0)
        #expect(weights.contains { $0 < -0.5 } && weights.contains { $0 > 0.5 })
    }
}
