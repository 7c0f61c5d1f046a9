import Methods
import Neural
import Testing

@testable import Lab

/// The functions that a page calls. They share one session.
@Suite(.serialized) struct LabInterfaceTests {
    private func begin(_ numbers: [Double], seeds: Int32 = 10) -> Int32 {
        let settings = labSettings()
        for (place, number) in numbers.enumerated() { settings[place] = number }
        return labBegin(7, seeds)
    }

    @Test func whatAPageReadsIsTheSession() throws {
        let numbers = LabSessionTests.settings()
        #expect(begin(numbers) == 0)
        #expect(labPacks() == 2)
        var session = LabSession(try LabPlan(numbers), seeds: Array(7..<17))
        for pack in 0..<2 {
            while case let epoch = labAdvance(Int32(pack)), epoch >= 0 {
                #expect(session.advance(pack: pack) == Int(epoch))
            }
            #expect(session.advance(pack: pack) == nil)
        }
        let scores = labScores()
        #expect((0..<10 * LabSession.scoreCount).map { scores[$0] } == session.scores)
        let parameters = labParameters()
        let count = 10 * Int(labParameterCount())
        #expect((0..<count).map { parameters[$0] } == session.parameters)
        let points = labPoints(2)
        for (place, number) in [0.5, 1, -1, 0].enumerated() { points[place] = number }
        let answers = labAnswers(2)
        #expect((0..<20).map { answers[$0] } == session.answers([0.5, 1, -1, 0]))
        let digests = labDigests()
        #expect(
            (0..<10).map { UInt64(digests[2 * $0]) | UInt64(digests[2 * $0 + 1]) << 32 }
                == session.digests)
        let fields = labFields(5, -1, 1, -2, 2)
        #expect(
            (0..<250).map { fields[$0] } == session.fields(side: 5, x: (-1, 1), y: (-2, 2)))
        let counts = labHistogram(7, -1, 1)
        #expect((0..<8).map { counts[$0] } == session.histogram(bins: 7, low: -1, high: 1))
        let rows = labRows(9)
        #expect(labRowCount() == 40)
        #expect((0..<160).map { rows[$0] } == session.plan.shownRows(seed: 9))
    }

    /// The hash of all networks, as a command prints it, can be computed from what a page reads: the 64-bit FNV-1a of the
    /// bytes that lie there.
    @Test func theHashOfAllNetworksIsThatOfTheBytesOfTheirs() throws {
        #expect(begin(LabSessionTests.settings(), seeds: 3) == 0)
        while labAdvance(0) >= 0 {}
        let digests = labDigests()
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in (0..<6).map({ digests[$0] }) {
            for byte in 0..<4 {
                hash = (hash ^ UInt64(word >> (8 * byte) & 0xFF)) &* 0x100_0000_01B3
            }
        }
        var session = LabSession(try LabPlan(LabSessionTests.settings()), seeds: [7, 8, 9])
        while session.advance(pack: 0) != nil {}
        #expect(ParameterDigest.of(session.digests).value == hash)
    }

    /// A table that was written is learnt where the settings name it, until another one is.
    @Test func aTableIsLearnt() throws {
        let settings = LabSessionTests.settings { $0[.rows] = Double(LabRows.all.count) }
        var lines: [Double] = [0, 1, 2]
        for row in 0..<20 { lines += [row * 7 % 5, row % 2, row / 10].map { Double($0) } }
        func write() throws {
            let place = try #require(labTable(20, 2, 0.6, 0.2))
            for (k, number) in lines.enumerated() { place[k] = number }
        }
        try write()
        for _ in 0..<2 {
            #expect(begin(settings) == 0)
            while labAdvance(0) >= 0 {}
            #expect(labRowCount() == 12)
        }
        let rows = try LabRows(
            lines: lines, inputs: 2, shares: RowShares(training: 0.6, heldOut: 0.2))
        var session = LabSession(try LabPlan(settings, table: rows), seeds: Array(7..<15))
        while session.advance(pack: 0) != nil {}
        let digests = labDigests()
        #expect(
            (0..<8).map { UInt64(digests[2 * $0]) | UInt64(digests[2 * $0 + 1]) << 32 }
                == session.digests)
        #expect(begin(LabSessionTests.settings()) == 0)
        #expect(begin(settings) == 0)
        // One that is too large takes the place of none.
        #expect(labTable(Int32(LabPlan.most.rows + 1), 1, 0.6, 0.2) == nil)
        #expect(labTable(1000, 61, 0.6, 0.2) == nil && labTable(0, 1, 0, 0) == nil)
        #expect(begin(settings) == 1)
        // Numbers that are none are found when they are to be learnt.
        try write()
        try #require(labTable(20, 2, 0.6, 0.2))[5] = .nan
        #expect(begin(settings) == 1)
    }

    @Test func aRefusalNamesTheSettingAndEndsTheSession() {
        #expect(begin(LabSessionTests.settings()) == 0)
        let refused = begin(LabSessionTests.settings { $0[.width] = 0 })
        #expect(refused == Int32(1 + LabSetting.width.rawValue))
        #expect(labPacks() == 0 && labAdvance(0) == -1)
        #expect(labParameterCount() == 0 && labRowCount() == 0)
        _ = (
            labScores(), labAnswers(3), labDigests(), labRows(1)
        )
    }
}
