import Base
import Charts
import Methods
import Results

/// How often rows of either of two classes are taken for the other, a point for every method: what one mistake costs in
/// the other.
struct TwoMistakes {
    private let answers: ClassAnswers
    /// The class of which more is mistaken without a regularizer, and the other one.
    private let worse, other: Int

    /// Nil unless there are two classes, of which something is mistaken, and several methods.
    init?(_ answers: ClassAnswers) {
        let plain = answers.methods[0].confusion
        guard answers.classes.count == 2, answers.methods.count > 1, plain.worst.share > 0,
            !plain.accuracies.contains(where: \.isNaN)
        else { return nil }
        self.answers = answers
        (worse, other) = (plain.worst.right, plain.worst.given)
    }

    func figure(_ words: Words) -> Figure {
        let plain = answers.methods[0].confusion
        return Figure(
            id: "confusion", title: words(title), subtitle: words("confusion.subtitle-of-two"),
            caption: words(
                .sentences([
                    answers.net.setting(seeds: answers.seeds, measuring: .score),
                    answers.rowsPhrase,
                ])),
            description: words("confusion.description-of-two"),
            panels: [
                [
                    Panel(
                        x: axis(other, worse, words), y: axis(worse, other, words),
                        marks: [
                            ReferenceMark(.vertical, at: mistaken(plain, other).value),
                            ReferenceMark(.horizontal, at: mistaken(plain, worse).value),
                        ] + answers.methods.flatMap { marks($0.method, $0.confusion, words) })
                ]
            ], panelAspect: 0.42)
    }

    private func axis(_ right: Int, _ given: Int, _ words: Words) -> Axis {
        Axis(
            words(
                "confusion.taken",
                [
                    "class": .text(RichText.escaped(answers.classes[right])),
                    "answer": .text(RichText.escaped(answers.classes[given])),
                ]))
    }

    /// Which share of a class is mistaken, in per cent, with the ends of its interval.
    private func mistaken(_ confusion: Confusion, _ number: Int) -> (
        value: Double, interval: Interval
    ) {
        let right = confusion.accuracy(of: number)
        let value = 100 * (1 - right.value)
        guard right.hasInterval else { return (value, Interval(value, value)) }
        return (value, Interval(100 * max(0, 1 - right.high), 100 * min(1, 1 - right.low)))
    }

    private func marks(
        _ method: Method, _ confusion: Confusion, _ words: Words
    ) -> [any Mark] {
        let (x, y) = (mistaken(confusion, other), mistaken(confusion, worse))
        guard x.value.isFinite, y.value.isFinite else { return [] }
        return [
            IntervalMark(
                [(y.value, x.value, x.interval)],
                series: Series(name: "", slot: method.slot), orientation: .horizontal),
            IntervalMark(
                [(x.value, y.value, y.interval)], series: Series(name: "", slot: method.slot)),
            ScatterMark([Point(x.value, y.value)], series: method.series(words), radius: 2.5),
        ]
    }

    /// Which method is shown to make the more frequent mistake least often, of all compared at once.
    private var title: Phrase {
        let (plain, others) = (answers.methods[0].confusion, answers.methods.dropFirst())
        func gain(_ confusion: Confusion) -> Estimate {
            confusion.accuracy(of: worse, less: plain).among(others.count)
        }
        let best = others.filter { gain($0.confusion).direction() == .more }
            .largest { gain($0.confusion).value }
        let values: [String: Phrase.Value] = [
            "class": .text(RichText.escaped(answers.classes[worse])),
            "answer": .text(RichText.escaped(answers.classes[other])),
            "none": .percentage(mistaken(plain, worse).value / 100, digits: 1),
        ]
        guard let best else { return Phrase("confusion.title-of-two-alike", values) }
        return Phrase(
            "confusion.title-of-two",
            values.merging([
                "method": .phrase(best.method.label),
                "share": .percentage(mistaken(best.confusion, worse).value / 100, digits: 1),
            ]) { $1 })
    }
}
