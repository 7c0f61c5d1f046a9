import Base
import Charts
import Methods
import Neural
import Results

/// One method's training and held-out loss over epochs, the gap between them shaded.
struct GapPanel: Sendable {
    let net: Net
    let runs: MeasuredRuns

    private let smallest = 1e-4

    init(_ net: Net, _ runs: MeasuredRuns) {
        self.net = net
        self.runs = runs
    }

    var method: Method { runs.method }
    /// The median score on held-out rows at the end.
    var score: Double { runs[.score].median }

    private var training: CurveSummary {
        runs.curve { $0.epoch > 0 ? $0.training.loss : nil }
    }
    private var heldOut: CurveSummary {
        runs.curve { $0.epoch > 0 ? $0.heldOut?.loss : nil }
    }
    private var trainingMode: CurveSummary {
        runs.curve { $0.trainingModeLoss }
    }

    func addRows(to table: inout DataTable) {
        let name = DataTable.Cell.text(method.id)
        training.addRows(to: &table, names: [name, "training", "evaluation"])
        trainingMode.addRows(to: &table, names: [name, "training", "training"])
        heldOut.addRows(to: &table, names: [name, "held out", "evaluation"])
    }

    static let columns = ["method", "rows", "mode", "epoch", "p10", "median", "p90"]

    /// - Parameter ghost: the unregularized runs, drawn grey behind.
    func panel(_ words: Words, ghost: GapPanel?) -> Panel {
        let inside = Series(name: words("label.training-rows"), slot: method.slot)
        let outside = Series(name: words("label.held-out-rows"), slot: method.slot)
        let active = Series(
            name: words("gap.training-mode"), slot: method.slot)
        let (training, heldOut) = (training.atLeast(smallest), heldOut.atLeast(smallest))
        let trainingMode = trainingMode.atLeast(smallest)
        var marks: [any Mark] = []
        let middle = runs[.bestEpoch].median
        if let patience = runs.plan.patience, middle.isFinite {
            marks = [
                SpanMark(.vertical, over: middle...(middle + Double(patience))),
                ReferenceMark(
                    .vertical, at: middle, label: words("label.best-epoch")),
            ]
        }
        if let ghost {
            let grey = Series(name: "", slot: nil)
            marks += [
                ghost.heldOut.atLeast(smallest).line(grey, style: .dashed),
                ghost.training.atLeast(smallest).line(grey, style: .solid),
            ]
        }
        // Where both curves have the same epochs, the gap lies between their medians.
        let both = zip(training.spreads, heldOut.spreads)
        marks += [
            BandMark(
                x: training.epochs, low: both.map { min($0.median, $1.median) },
                high: both.map { max($0.median, $1.median) }, series: Series(name: "", slot: nil)),
            training.band(inside), heldOut.band(outside),
            trainingMode.line(active, style: .dotted), training.line(inside, style: .solid),
            heldOut.line(outside, style: .dashed),
        ]
        return Panel(
            title: words(method.label),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(
                words("gap.data-loss", ["unit": .phrase(net.lossUnit)]),
                scale: .logarithmic),
            marks: marks,
            note: words(
                "gap.note", ["name": .phrase(net.scoreName), "score": net.written(score)]))
    }
}
