import Base
import Charts
import Methods
import Neural
import Results

/// One method's training and held-out loss over epochs, the gap between them shaded.
struct GapPanel: Sendable {
    let net: Net
    let runs: MeasuredRuns

    private let training, heldOut: CurveSummary

    init(_ net: Net, _ runs: MeasuredRuns) {
        self.net = net
        self.runs = runs
        training = Self.kept(runs) { $0.training.loss }
        heldOut = Self.kept(runs) { $0.heldOut?.loss }
    }

    var method: Method { runs.method }
    /// The median gap at the end.
    var gap: Phrase.Value { .number(runs[.gap].median, digits: 2) }
    /// The median score on held-out rows at the end.
    var score: Phrase.Value { net.written(runs[.score].median) }

    /// The losses of the weights that a run would keep: those of the epoch itself or, where early stopping watches,
    /// of the best one so far. So no curve ends, or jumps where some seeds have stopped.
    private static func kept(
        _ runs: MeasuredRuns, _ loss: (Checkpoint) -> Double?
    ) -> CurveSummary {
        CurveSummary(
            runs.finished.map { run in
                let states = run.checkpoints.filter { $0.epoch > 0 }
                guard let best = run.bestEpoch, let last = run.last else {
                    return states.compactMap { state in loss(state).map { (state.epoch, $0) } }
                }
                let before = states.filter { $0.epoch < best }
                let after = [best] + runs.plan.checkpoints.filter { $0 > best }
                return before.compactMap { state in loss(state).map { (state.epoch, $0) } }
                    + after.compactMap { epoch in loss(last).map { (epoch, $0) } }
            })
    }

    func addRows(to table: inout DataTable) {
        let name = DataTable.Cell.text(method.id)
        training.addRows(to: &table, names: [name, "training"])
        heldOut.addRows(to: &table, names: [name, "held out"])
    }

    static let columns = ["method", "rows", "epoch", "p10", "median", "p90"]

    /// The held-out loss at the first recorded epoch of training; 0 where there is none.
    var first: Double { heldOut.spreads.first?.median ?? 0 }

    /// The largest loss that medians reach; not a number where no seed is left.
    var largest: Double {
        (training.spreads + heldOut.spreads).map(\.median).filter(\.isFinite).max() ?? .nan
    }

    /// How much smaller the gap is than another, and with how many that is compared at once.
    func narrows(_ other: GapPanel, among comparisons: Int = 1) -> Direction {
        runs[.gap].median(less: other.runs[.gap]).among(comparisons)
            .direction(margin: Margin.nats)
    }

    /// - Parameters:
    ///   - ghost: the unregularized runs, drawn grey behind.
    ///   - comparisons: how many methods are compared with them at once.
    ///   - top: where the axis ends.
    func panel(_ words: Words, ghost: GapPanel?, among comparisons: Int, top: Double) -> Panel {
        let inside = Series(name: words("label.training-rows"), slot: method.slot)
        let outside = Series(name: words("label.held-out-rows"), slot: method.slot)
        // Where both curves have the same epochs, the gap lies between their medians.
        let both = zip(training.spreads, heldOut.spreads)
        let marks: [any Mark] = [
            BandMark(
                x: training.epochs, low: both.map { min($0.median, $1.median) },
                high: both.map { max($0.median, $1.median) },
                series: Series(name: "", slot: method.slot)),
            LineMark(training.medians, series: inside, style: .solid, isMarked: false),
            LineMark(heldOut.medians, series: outside, style: .dashed, isMarked: false),
        ]
        return Panel(
            title: words(method.label),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("gap.data-loss", ["unit": .phrase(net.lossUnit)]), domain: 0...top),
            marks: (ghost?.ghostMarks(words, top: top) ?? []) + marks
                + [beyond(top, series: outside, words)],
            note: words(note(beside: ghost, among: comparisons)))
    }

    /// The gap and the score; of a single method, those without it, too; of several, whether the gap is measurably
    /// narrower.
    private func note(beside ghost: GapPanel?, among comparisons: Int) -> Phrase {
        let share = runs.diverged
        guard share.successes < share.trials else {
            return Phrase("divergence.panel", ["count": .count(share.trials)])
        }
        let values: [String: Phrase.Value] = [
            "gap": gap, "name": .phrase(net.scoreName), "score": score,
        ]
        let size = Phrase("gap.size", ["gap": gap])
        guard let ghost else {
            return Phrase("gap.note", values.merging(["gap": .phrase(size)]) { $1 })
        }
        guard comparisons > 1 else {
            return Phrase(
                "gap.note-beside",
                values.merging(["plain-gap": ghost.gap, "plain-score": ghost.score]) { $1 })
        }
        let marked = size.marked(narrows(ghost, among: comparisons))
        return Phrase("gap.note", values.merging(["gap": .phrase(marked)]) { $1 })
    }

    /// Both curves in grey, for comparison.
    private func ghostMarks(_ words: Words, top: Double) -> [any Mark] {
        func grey(_ rows: String) -> Series {
            Series(name: words("gap.without", ["rows": .phrase(rows)]), slot: nil)
        }
        let outside = grey("label.held-out-rows")
        return [
            training.line(grey("label.training-rows"), style: .solid),
            heldOut.line(outside, style: .dashed), beyond(top, series: outside, words),
        ]
    }

    /// An arrowhead where the held-out loss leaves the panel, and the number that it ends at if there is room beside it.
    private func beyond(_ top: Double, series: Series, _ words: Words) -> BeyondMark {
        let points = heldOut.medians
        let last = points.last.map(\.y) ?? 0
        return BeyondMark(
            points, series: series, label: last > top ? words(.number(last, digits: 2)) : nil)
    }
}
