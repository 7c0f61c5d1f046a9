import TestSupport
import Testing

@testable import Charts

@Suite struct LineBreakingTests {
    private let setter = TextSetter(measurer: PlainMeasurer(), theme: .light)

    private func lines(_ text: RichText, _ width: Double) throws -> [String] {
        try setter.wrap(text, .text, width: width).lines.map(\.text.plain)
    }

    @Test func wordsStayWhole() throws {
        #expect(
            try lines("the held-out loss of every seed", 60)
                == ["the held-out", "loss of every", "seed"])
    }

    @Test func chineseBreaksBetweenLettersButNotBeforePunctuation() throws {
        let broken = try lines("早停使留出损失保持不变，说明网络没有记住标签。", 40)
        #expect(broken.count >= 4)
        #expect(broken.allSatisfy { !"，。".contains($0.first!) })
        #expect(broken.joined() == "早停使留出损失保持不变，说明网络没有记住标签。")
        #expect(try lines("甲乙丙丁（戊己）", 40).allSatisfy { !$0.hasSuffix("（") })
    }

    /// A number stays with the Chinese word before it where the space between them says so.
    @Test func fixedSpacesKeepWordsTogether() {
        let letters = LineBreaking.letters(of: RichText("最近\u{A0}91；解出"))
        let stops = LineBreaking.stops(in: letters[...])
        #expect(!stops.contains(2) && !stops.contains(3) && stops.contains(6))
    }

    @Test func everyLineFits() throws {
        let text: RichText =
            "Noisy XOR, *σ* = 0.45, *λ*_{2} = 10^{−2}；带噪声的异或数据 averyveryverylongword 20 seeds"
        for width in stride(from: 20.0, through: 300, by: 7) {
            let block = try setter.wrap(text, .text, width: width)
            #expect(block.lines.allSatisfy { $0.width <= width })
            let joined = block.lines.map(\.text.plain).joined().filter { $0 != " " }
            #expect(joined == text.plain.filter { $0 != " " })
        }
    }

    @Test func scriptsStayWithTheirLetter() throws {
        for width in stride(from: 12.0, through: 60, by: 2) {
            let block = try setter.wrap("*λ*_{2} = 10^{-2}", .text, width: max(width, 25))
            for line in block.lines { #expect(line.text.runs.first?.script == .normal) }
        }
    }

    @Test func styleSurvives() throws {
        let block = try setter.wrap("a *slanted long text* end", .text, width: 50)
        #expect(block.lines.count > 1)
        #expect(block.lines.contains { $0.text.runs.contains { $0.italic } })
    }

    /// A unit is not torn from its bracket where the label is broken, as long as both lines fit.
    @Test func labelsBreakBeforeTheirUnit() throws {
        func lines(_ label: RichText, _ width: Double) throws -> [String] {
            try setter.wrapLabel(label, .text, width: width, mostLines: 3).lines.map(\.text.plain)
        }
        let label: RichText = "偏差（运行标准差）"
        let whole = try setter.measure(label, .text).width
        #expect(try lines(label, whole + 1) == ["偏差（运行标准差）"])
        #expect(try lines(label, whole - 1) == ["偏差", "（运行标准差）"])
        #expect(
            try lines("loss (nats)", setter.measure("loss (nats)", .text).width - 1) == [
                "loss", "(nats)",
            ])
        // Too narrow for the bracket.
        #expect(try lines(label, whole / 2).joined() == "偏差（运行标准差）")
    }

    @Test func nothingGivesNoLines() throws {
        #expect(try lines("", 50).isEmpty)
    }

    @Test func refusalsOfTheMeasurerArePassedOn() {
        let setter = TextSetter(measurer: RefusingMeasurer(letter: "氧"), theme: .light)
        #expect(throws: ChartError.self) { try setter.wrap("含氧", .text, width: 100) }
    }
}
