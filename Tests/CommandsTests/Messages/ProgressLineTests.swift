import Base
import Testing

@testable import Commands

@Suite struct ProgressLineTests {
    @Test func barFillsWithTheShare() {
        #expect(ProgressLine.line(percent: 0, stage: "a").hasPrefix("░░░░"))
        #expect(ProgressLine.line(percent: 50, stage: "a").filter { $0 == "█" }.count == 10)
        #expect(ProgressLine.line(percent: 100, stage: "a").filter { $0 == "█" }.count == 20)
        #expect(ProgressLine.line(percent: 7, stage: "dropout").hasSuffix("   7 % dropout"))
    }

    @Test func longStagesAreCutToOneLine() {
        let latin = ProgressLine.line(percent: 100, stage: String(repeating: "a", count: 200))
        #expect(latin.count == 72)
        let chinese = ProgressLine.line(percent: 100, stage: String(repeating: "训", count: 200))
        #expect(chinese.filter { $0 == "训" }.count == 22)
    }
}
