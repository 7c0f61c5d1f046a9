import Base
import TestSupport
import Testing

@testable import Charts

/// Figures nobody thought of: every one must be laid out without texts that collide.
@Suite struct RandomFiguresTests {
    private struct Maker {
        var random: SampleRandom

        mutating func number(_ range: ClosedRange<Double>) -> Double {
            Double.random(in: range, using: &random)
        }

        mutating func count(_ range: ClosedRange<Int>) -> Int {
            Int.random(in: range, using: &random)
        }

        mutating func words(_ most: Int) -> RichText {
            let choices = [
                "loss", "held-out", "epoch", "权重", "批归一化", "*λ*_{2}", "weights", "97 %", "step",
                "learning", "留出损失", "probability", "10^{-3}", "（奈特）", "best",
            ]
            let count = Int.random(in: 1...most, using: &random)
            return RichText(
                (0..<count).map { _ in choices.randomElement(using: &random)! }
                    .joined(separator: " "))
        }

        mutating func axis() -> Axis {
            let scale: Axis.Scale =
                switch count(0...9) {
                case 0...4: .linear
                case 5...7: .logarithmic
                case 8: .symmetricLog(linearThreshold: 0.01)
                default: .categories((0..<count(1...6)).map { _ in words(2) })
                }
            return Axis(words(3), scale: scale)
        }

        mutating func marks() -> [any Mark] {
            let size = powerOfTen(count(-8...8))
            let series = Series(name: words(2), slot: count(0...7))
            var marks: [any Mark] = []
            let points = (0..<count(0...40)).map { _ in
                Point(number(0...5), size * number(-0.2...1))
            }
            marks.append(LineMark(points.sorted { $0.x < $1.x }, series: series))
            if count(0...2) == 0 { marks.append(ScatterMark(points, series: series)) }
            for _ in 0..<count(0...3) {
                marks.append(
                    ReferenceMark(
                        count(0...1) == 0 ? .horizontal : .vertical, at: number(0...2),
                        label: words(2)))
            }
            if count(0...3) == 0 {
                marks.append(TextMark(words(2), at: Point(number(0...5), size * number(0...1))))
            }
            if count(0...4) == 0 {
                marks.append(
                    SpikeMark(at: 1, height: size, series: series, label: words(2)))
            }
            return marks
        }

        mutating func figure() -> Figure {
            let columns = count(1...5)
            let rows = (0..<count(1...3)).map { _ in
                (0..<columns).map { _ in
                    Panel(
                        title: count(0...1) == 0 ? "" : words(3), x: axis(), y: axis(),
                        marks: marks(), equalAspect: count(0...4) == 0,
                        note: count(0...2) == 0 ? words(1) : nil)
                }
            }
            return Figure(
                id: "random", title: words(20), subtitle: words(15), caption: words(40),
                description: "", panels: rows, shareX: count(0...1) == 0,
                shareY: count(0...1) == 0, panelAspect: number(0.4...1.3),
                colorBar: count(0...4) == 0
                    ? ColorBar(label: words(3), scale: .sequential(0...number(0.1...1000))) : nil)
        }
    }

    @Test(arguments: 0..<30)
    func anyFigureFits(seed: Int) throws {
        var maker = Maker(random: SampleRandom(state: UInt64(seed)))
        for _ in 0..<3 {
            let figure = maker.figure()
            for width in [200.0, 300, 510] {
                let list = try figure.displayList(
                    width: width, theme: .light, words: seed.isMultiple(of: 2) ? .en : .zh,
                    measurer: PlainMeasurer(), includeCaption: true, includeTitle: true)
                #expect(list.commands.allSatisfy { $0.isFinite })
            }
        }
    }
}
