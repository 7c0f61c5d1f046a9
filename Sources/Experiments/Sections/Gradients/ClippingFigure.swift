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
                ClippingFigure.plan(net, isClipped: isClipped),
                on: DeepNet.source)
        }
        let figure = ClippingFigure(
            net: net, plain: try await runs(isClipped: false),
            clipped: try await runs(isClipped: true))
        return Findings(
            figure, of: figure.divergence,
            quantities: [
                "gradients.clip.depth": .count(net.depth),
                "gradients.clip.steps": .count(ClippingFigure.steps),
                "gradients.clip.threshold": .number(DeepNet.clipThreshold),
                "gradients.clip.firstNorm": .measured(figure.firstNorms),
                "gradients.clip.divergedWithout": .share(figure.plain.diverged),
                "gradients.clip.divergedWith": .share(figure.clipped.diverged),
                "gradients.clip.loss": .measured(figure.clipped[.dataLoss]),
            ])
    }
}

/// What clipping does where gradients explode: the loss, step by step, of seeds that are clipped and of the same that
/// are not.
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

    /// So deep that hardly a seed bears the first steps, and not so deep that clipped ones do not learn in `steps`.
    private static let depth = 14
    private static let learningRate = 0.1
    static let steps = 300

    /// Skip connections with He's initial weights double the variance in every block.
    static func net(_ rows: DeepNet.Rows, remedy: DeepNet.Remedy = .skips) -> DeepNet {
        DeepNet(
            data: rows, activation: .relu, depth: depth, remedy: remedy, initializer: .he,
            learningRate: learningRate)
    }

    static func plan(_ net: DeepNet, isClipped: Bool) -> TrainingPlan {
        var plan = net.plan(steps: steps)
        plan.checkpoints = TrainingPlan.spacedCheckpoints(epochs: steps, count: 30)
        if isClipped { plan.clipping = .norm(DeepNet.clipThreshold) }
        return plan
    }

    /// That unclipped seeds diverge is the finding, and said in the title.
    var divergence: Divergence {
        clipped.diverged.successes == 0 ? .none : Divergence(clipped.runs)
    }

    private func loss(_ runs: MeasuredPlan) -> CurveSummary { runs.curve { $0.training.loss } }

    var data: DataTable {
        var table = DataTable(columns: ["run", "measure", "step", "p10", "median", "p90"])
        let norms: [(String, MeasuredPlan)] = [("clipped", clipped), ("not clipped", plain)]
        for (name, runs) in norms {
            runs.curve(\.gradientNorm).addRows(
                to: &table, names: [.text(name), "gradient norm before clipping"])
            loss(runs).addRows(to: &table, names: [.text(name), "data loss"])
        }
        for run in plain.runs {
            for point in run.points(value: { $0.training.loss }) {
                table.append([
                    .text("not clipped, seed \(run.seed)"), "data loss", .integer(Int(point.x)), "",
                    .number(point.y), "",
                ])
            }
        }
        return table
    }

    /// So few seeds tell nothing of shares.
    private static let fewest = 3
    /// So many single seeds are drawn.
    private static let singles = 8

    func figure(_ words: Words) -> Figure {
        let caption = caption(words)
        guard firstNorms.median != 0 else { return nothingToClip(caption, words) }
        return Figure(
            id: "gradient-clipping", title: words(title),
            subtitle: words(
                "gradient-clipping.subtitle",
                ["singles": .seeds(min(Self.singles, plain.runs.count))]),
            caption: caption,
            description: words(
                "gradient-clipping.description",
                [
                    "threshold": .number(DeepNet.clipThreshold), "norm": .measured(firstNorms),
                    "with": .share(clipped.diverged), "without": .share(plain.diverged),
                ]),
            panels: [
                [
                    Panel(
                        x: Axis(
                            words("label.step"), scale: .symmetricLog(linearThreshold: 1),
                            domain: 0...Double(Self.steps)),
                        y: Axis(
                            words(
                                "gradient-clipping.loss-axis",
                                ["unit": .phrase(net.data.loss.unit)]),
                            scale: .logarithmic),
                        marks: marks(words))
                ]
            ], panelAspect: 0.42)
    }

    private func marks(_ words: Words) -> [any Mark] {
        let (with, without) = (
            Series(name: words(named("gradient-clipping.clipped", clipped)), ink: 0),
            Series(name: words(named("gradient-clipping.never-clipped", plain)), ink: 1)
        )
        func singles(_ runs: [Run]) -> [any Mark] {
            runs.prefix(Self.singles).map { run in
                LineMark(
                    run.points { $0.training.loss }, series: Series(name: "", ink: 0), style: .thin)
            }
        }
        let middle = loss(clipped)
        return singles(clipped.finished)
            + [
                middle.band(with), LineMark(middle.medians, series: with, isMarked: false),
            ] + unclipped(without, words)
    }

    /// What is drawn, with how many seeds of it diverge.
    private func named(_ key: String, _ runs: MeasuredPlan) -> Phrase {
        Phrase(
            key,
            ["lost": .count(runs.diverged.successes), "seeds": .count(runs.diverged.trials)])
    }

    /// Every seed as far as it goes, with a cross where the next update made it infinite.
    private func unclipped(_ series: Series, _ words: Words) -> [any Mark] {
        let curves = plain.runs.map { run in run.points { $0.training.loss } }
        let ends = zip(plain.runs, curves).compactMap { run, curve in
            run.divergedAt == nil ? nil : curve.last
        }
        return curves.prefix(Self.singles).map { curve in
            LineMark(curve, series: series, style: .dashed, isMarked: false)
        } + [
            ScatterMark(
                ends,
                series: Series(name: words("gradient-clipping.last"), ink: Self.cross), radius: 2)
        ]
    }

    /// The ink whose marker is a cross.
    private static let cross = 6

    private var title: Phrase {
        let values: [String: Phrase.Value] = [
            "lost": .count(plain.diverged.successes), "seeds": .count(plain.diverged.trials),
            "clipped": .count(clipped.diverged.successes),
        ]
        guard plain.runs.count > Self.fewest else {
            return .heading(of: "gradient-clipping")
        }
        let key =
            switch (clipped.divergence(less: plain).direction(), plain.diverged.successes) {
            case (.open, 0): "title-none"
            case (.alike, _): "title-alike"
            case (.open, _), (.more, _), (.unknown, _): "title-fewer"
            case (.less, _): clipped.diverged.successes == 0 ? "title" : "title-fewer"
            }
        return Phrase("gradient-clipping.\(key)", values)
    }

    private func caption(_ words: Words) -> RichText {
        words(
            "gradient-clipping.caption",
            [
                "depth": .count(net.depth), "data": net.data.name, "rows": .count(DeepNet.rows),
                "learning-rate": .number(net.learningRate),
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
