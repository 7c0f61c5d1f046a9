import Neural
import Testing

@testable import Lab

/// The functions that a page calls. They share one session.
@Suite(.serialized) struct LabInterfaceTests {
    private func begin(_ numbers: [Double], seeds: Int32 = 10) -> Int32 {
        let settings = regplot_lab_settings()
        for (place, number) in numbers.enumerated() { settings[place] = number }
        return regplot_lab_begin(7, seeds)
    }

    @Test func whatAPageReadsIsTheSession() throws {
        let numbers = LabSessionTests.settings()
        #expect(begin(numbers) == 0)
        #expect(regplot_lab_packs() == 2)
        var session = LabSession(try LabPlan(numbers), seeds: Array(7..<17))
        for pack in 0..<2 {
            while case let epoch = regplot_lab_advance(Int32(pack)), epoch >= 0 {
                #expect(session.advance(pack: pack) == Int(epoch))
            }
            #expect(session.advance(pack: pack) == nil)
        }
        let scores = regplot_lab_scores()
        #expect((0..<10 * LabSession.scoreCount).map { scores[$0] } == session.scores)
        let parameters = regplot_lab_parameters()
        let count = 10 * Int(regplot_lab_parameter_count())
        #expect((0..<count).map { parameters[$0] } == session.parameters)
        let points = regplot_lab_points(2)
        for (place, number) in [0.5, 1, -1, 0].enumerated() { points[place] = number }
        let answers = regplot_lab_answers(2)
        #expect((0..<20).map { answers[$0] } == session.answers([0.5, 1, -1, 0]))
        let digests = regplot_lab_digests()
        #expect(
            (0..<10).map { UInt64(digests[2 * $0]) | UInt64(digests[2 * $0 + 1]) << 32 }
                == session.digests)
        let rows = regplot_lab_rows(9)
        #expect(regplot_lab_row_count() == 40)
        #expect((0..<160).map { rows[$0] } == session.plan.shownRows(seed: 9))
    }

    @Test func aRefusalNamesTheSettingAndEndsTheSession() {
        #expect(begin(LabSessionTests.settings()) == 0)
        let refused = begin(LabSessionTests.settings { $0[.width] = 0 })
        #expect(refused == Int32(1 + LabSetting.width.rawValue))
        #expect(regplot_lab_packs() == 0 && regplot_lab_advance(0) == -1)
        #expect(regplot_lab_parameter_count() == 0 && regplot_lab_row_count() == 0)
        _ = (
            regplot_lab_scores(), regplot_lab_answers(3), regplot_lab_digests(), regplot_lab_rows(1)
        )
    }
}
