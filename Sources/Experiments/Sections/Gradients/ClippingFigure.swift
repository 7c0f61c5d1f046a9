import Base
import Charts
import Neural
import Results

/// What clipping does about exploding gradients.
struct GradientClippingPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading("gradient-clipping", reach: .none)

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = ClippingFigure.net(DeepNet.Rows(laboratory.task))
        func runs(isClipped: Bool) async throws(ExperimentError) -> MeasuredPlan {
            try await laboratory.measured(
                ClippingFigure.plan(net, steps: DeepNet.steps, isClipped: isClipped),
                on: DeepNet.source)
        }
        let figure = ClippingFigure(
            net: net, plain: try await runs(isClipped: false),
            clipped: try await runs(isClipped: true))
        return Findings(
            figure, of: figure.divergence,
            quantities: [
                "gradients.clip.threshold": .number(DeepNet.clipThreshold),
                "gradients.clip.firstNorm": .measured(figure.firstNorms),
                "gradients.clip.divergedWithout": .share(figure.plain.diverged),
                "gradients.clip.divergedWith": .share(figure.clipped.diverged),
                "gradients.clip.loss": .measured(figure.clipped[.dataLoss]),
            ])
    }
}

/// What clipping does where gradients explode: the gradient's norm and the loss, step by step.
struct ClippingFigure: FigureDrawing {
    let net: DeepNet
    let plain: MeasuredPlan
    let clipped: MeasuredPlan
    /// The norm at the first step, before clipping.
    let firstNorms: Measurement

    init(net: DeepNet, plain: MeasuredPlan, clipped: MeasuredPlan) {
        self.net = net
        self.plain = plain
        self.clipped = clipped
        firstNorms = clipped.measured(by: .gradientNorm(at: 1))
    }

    /// Skip connections with He's initial weights double the variance in every block.
    static func net(_ rows: DeepNet.Rows, remedy: DeepNet.Remedy = .skips) -> DeepNet {
        DeepNet(data: rows, activation: .relu, depth: 20, remedy: remedy, initializer: .he)
    }

    static func plan(_ net: DeepNet, steps: Int, isClipped: Bool) -> TrainingPlan {
        var plan = net.plan(steps: steps)
        plan.checkpoints = TrainingPlan.spacedCheckpoints(epochs: steps, count: 30)
        if isClipped { plan.clipping = .norm(DeepNet.clipThreshold) }
        return plan
    }

    /// That unclipped seeds diverge is the finding, and said in the title.
    var divergence: Divergence {
        clipped.diverged.successes == 0 ? .none : Divergence(clipped.runs)
    }

    /// The step at which unclipped seeds stopped being finite, median.
    private var lostAt: Double {
        quantile(plain.runs.compactMap(\.divergedAt).map(Double.init), 0.5)
    }

    /// Losses below it are drawn there.
    private let smallest = 1e-4

    private var before: CurveSummary { clipped.curve(\.gradientNorm) }
    private var after: CurveSummary {
        clipped.curve { state in state.gradientNorm.map { min($0, DeepNet.clipThreshold) } }
    }
    private var unclipped: CurveSummary { plain.curve(\.gradientNorm) }
    private func loss(_ runs: MeasuredPlan) -> CurveSummary {
        runs.curve { $0.epoch > 0 ? $0.training.loss : nil }
    }

    var data: DataTable {
        var table = DataTable(columns: ["run", "measure", "step", "p10", "median", "p90"])
        before.addRows(to: &table, names: ["clipped", "gradient norm before clipping"])
        after.addRows(to: &table, names: ["clipped", "gradient norm after clipping"])
        unclipped.addRows(to: &table, names: ["not clipped", "gradient norm"])
        loss(clipped).addRows(to: &table, names: ["clipped", "data loss"])
        loss(plain).addRows(to: &table, names: ["not clipped", "data loss"])
        return table
    }

    func figure(_ words: Words) -> Figure {
        let caption = caption(words)
        guard firstNorms.median != 0 else { return nothingToClip(caption, words) }
        let step = Axis(words("label.step"), scale: .logarithmic)
        let lost = Phrase.Value.percentage(plain.diverged.value)
        let ownBefore = Series(name: words("gradient-clipping.before"), slot: 6)
        let ownAfter = Series(name: words("gradient-clipping.after"), slot: 3)
        let never = Series(name: words("gradient-clipping.never-clipped"), slot: 0)
        let clippedRuns = Series(name: words("label.clipped"), slot: 3)
        let (with, without) = (loss(clipped).atLeast(smallest), loss(plain).atLeast(smallest))
        let (high, low, raw) = (before, after, unclipped)
        // Where most seeds diverge at once there is no curve to draw.
        let note =
            lostAt.isFinite
            ? words("gradient-clipping.diverge-at", ["lost": lost, "step": .number(lostAt)]) : nil
        func unlessLost(_ curve: CurveSummary, _ series: Series) -> [any Mark] {
            curve.epochs.isEmpty || plain.diverged.value > 0.5
                ? [] : [curve.band(series), curve.line(series)]
        }
        return Figure(
            id: "gradient-clipping",
            title: title(words),
            subtitle: words("gradient-clipping.subtitle"),
            caption: caption,
            description: words(
                "gradient-clipping.description",
                ["threshold": .number(DeepNet.clipThreshold), "lost": lost]),
            panels: [
                [
                    Panel(
                        title: words("gradient-clipping.norm"), x: step,
                        y: Axis(words("label.norm"), scale: .logarithmic),
                        marks: [
                            high.band(ownBefore), high.line(ownBefore), low.line(ownAfter),
                        ] + unlessLost(raw, never)),
                    Panel(
                        title: words("label.data-loss"), x: step,
                        y: Axis(
                            words(
                                "gradient-clipping.loss-axis",
                                ["unit": .phrase(net.data.loss.unit)]),
                            scale: .logarithmic),
                        marks: [with.band(clippedRuns), with.line(clippedRuns)]
                            + unlessLost(without, never), note: note),
                ]
            ], shareY: false)
    }

    private func title(_ words: Words) -> RichText {
        let first = Phrase.Value.number(firstNorms.median, digits: 2)
        let with = Phrase.Value.percentage(clipped.diverged.value)
        let without = Phrase.Value.percentage(plain.diverged.value)
        guard words.areAlike(with, without) else {
            return words(
                "gradient-clipping.title", ["first": first, "without": without, "with": with])
        }
        return plain.diverged.successes == 0
            ? words("gradient-clipping.title-none", ["first": first])
            : words("gradient-clipping.title-alike", ["first": first, "lost": without])
    }

    private func caption(_ words: Words) -> RichText {
        words(
            "gradient-clipping.caption",
            [
                "depth": .count(net.depth), "data": net.data.name, "rows": .count(DeepNet.rows),
                "learning-rate": .number(DeepNet.learningRate),
                "threshold": .number(DeepNet.clipThreshold), "seeds": .seeds(plain.runs.count),
            ])
    }

    /// What is said where units that are off for every row, or answers that are exactly right, leave
    /// no gradient.
    private func nothingToClip(_ caption: RichText, _ words: Words) -> Figure {
        Figure(
            id: "gradient-clipping", sentence: words("gradient-clipping.nothing-to-clip"),
            caption: caption)
    }
}
