import Base
import Charts
import Methods
import Neural
import Results

/// One seed's losses, to the epoch that early stopping keeps and beyond it, and what that saves of all seeds' gaps.
struct EarlyStoppingGapFigure: FigureDrawing {
    let strips: GapStrips

    private var net: Net { strips.net }

    var data: DataTable {
        let others = ["epoch", "training loss", "held-out loss"]
        var table = DataTable(columns: GapStrips.columns + others)
        strips.addRows(to: &table, leaving: others.count)
        for (method, states) in [
            (strips.regularized.method, kept), (strips.plain.method, goneOn),
        ] {
            for state in states {
                table.append([
                    .text(method.id), .integer(Int(strips.typicalSeed ?? 0)), "",
                    .integer(state.epoch), .number(state.training), .number(state.heldOut),
                ])
            }
        }
        return table
    }

    /// The losses after an epoch.
    private typealias State = (epoch: Int, training: Double, heldOut: Double)

    private func run(_ entry: MeasuredRuns) -> Neural.Run? {
        entry.runs.first { $0.seed == strips.typicalSeed }
    }

    private func state(_ checkpoint: Checkpoint, after epoch: Int? = nil) -> State? {
        checkpoint.heldOut.map {
            (epoch ?? checkpoint.epoch, checkpoint.training.loss, $0.loss)
        }
    }

    /// The best epoch, and the losses of the weights that are kept of it.
    private var best: State? {
        guard let run = run(strips.regularized), let last = run.last else { return nil }
        return state(last, after: run.bestEpoch)
    }

    /// Up to the best epoch.
    private var kept: [State] {
        guard let best, let run = run(strips.regularized) else { return [] }
        return run.checkpoints.filter { $0.epoch > 0 && $0.epoch < best.epoch }
            .compactMap { state($0) } + [best]
    }

    /// From the best epoch on, without stopping.
    private var goneOn: [State] {
        guard let best, let run = run(strips.plain) else { return [] }
        return [best]
            + run.checkpoints.filter { $0.epoch > best.epoch }.compactMap { state($0) }
    }

    private var title: Phrase {
        strips.title(
            less: "early-stopping-gap.title", alike: "early-stopping-gap.title-alike",
            more: "early-stopping-gap.title-more", open: "early-stopping-gap.title-open",
            of: "early-stopping-gap")
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "early-stopping-gap", title: words(title),
            subtitle: words("early-stopping-gap.subtitle"),
            caption: words(
                .sentences([
                    net.setting(
                        seeds: strips.plain.runs.count, showing: [strips.regularized.method],
                        measuring: .losses),
                    Phrase("early-stopping-gap.caption"),
                ])),
            description: words("early-stopping-gap.description"),
            panels: [[curves(words), strips.panel(words)]], shareX: false, shareY: false,
            panelAspect: 0.75)
    }

    private func curves(_ words: Words) -> Panel {
        let y = Axis(
            words("gap.data-loss", ["unit": .phrase(net.lossUnit)]), domain: 0...top)
        guard let best else {
            return Panel(x: Axis(words("label.epoch")), y: y, marks: [])
        }
        let last = Double(max(net.epochs, best.epoch))
        return Panel(
            title: words(
                "early-stopping-gap.seed", ["seed": .text("\(strips.typicalSeed ?? 0)")]),
            x: Axis(
                words("label.epoch"), scale: .logarithmic,
                domain: first < last ? first...last : nil),
            y: y,
            marks: marks(kept, strips.regularized.method, words)
                + marks(goneOn, strips.plain.method, words) + uprights(best),
            note: words(note(best))
        ).withNoteBelowTitle
    }

    /// How many times the first epoch that is drawn the best one is: before, next to nothing happens.
    private static let lead = 5.0

    /// The first epoch that is drawn.
    private var first: Double { max(1, Double(best?.epoch ?? 1) / Self.lead) }

    /// Above everything that is drawn.
    private var top: Double {
        let shown = (kept + goneOn).filter { Double($0.epoch) >= first }
        let losses = shown.flatMap { [$0.training, $0.heldOut] }.filter(\.isFinite)
        return 1.2 * max(losses.max() ?? 1, 1e-3)
    }

    /// Training loss solid, held-out loss dashed, the gap between them shaded.
    private func marks(_ states: [State], _ method: Method, _ words: Words) -> [any Mark] {
        let (training, new) = GapStrips.series(method, words)
        let x = states.map { Double($0.epoch) }
        return [
            BandMark(
                x: x, low: states.map { min($0.training, $0.heldOut) },
                high: states.map { max($0.training, $0.heldOut) },
                series: Series(name: "", slot: method.slot)),
            LineMark(
                zip(x, states).map { Point($0, $1.training) }, series: training, style: .solid,
                isMarked: false),
            LineMark(
                zip(x, states).map { Point($0, $1.heldOut) }, series: new, style: .dashed,
                isMarked: false),
        ]
    }

    /// The best epoch, and the one that training stops after, having waited in vain.
    private func uprights(_ best: State) -> [any Mark] {
        ([best.epoch] + [stop(after: best)].compactMap(\.self)).map {
            ReferenceMark(.vertical, at: Double($0))
        }
    }

    private func stop(after best: State) -> Int? {
        run(strips.regularized)?.stoppedAt.flatMap { $0 > best.epoch ? $0 : nil }
    }

    /// What the uprights are.
    private func note(_ best: State) -> Phrase {
        guard let stop = stop(after: best) else {
            return Phrase("early-stopping-gap.best", ["epoch": .count(best.epoch)])
        }
        return Phrase(
            "early-stopping-gap.stopped", ["epoch": .count(best.epoch), "stop": .count(stop)])
    }
}
