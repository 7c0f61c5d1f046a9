import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What becomes of the weights, and of held-out rows, along λ.
struct RegularizationPathPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "regularization-path", reach: FigureReach([.path]))
    let companions: [any SectionPart] = [PathRise()]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("regularization-path"), seeds: task.defaults.path.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let path = try await RegularizationPath(from: laboratory)
        return Findings(
            RegularizationPathFigure(path: path), of: path.divergence, quantities: path.quantities)
    }
}

/// Every weight against λ, L1 beside L2, the number of weights that are not zero on top, the
/// held-out loss below.
struct RegularizationPathFigure: FigureDrawing {
    let path: RegularizationPath

    var data: DataTable {
        var table = DataTable(columns: ["method", "lambda", "measure", "seed", "value", "error"])
        for own in path.paths {
            for stop in own.stops {
                func add(_ name: String, _ number: (value: Double, error: Double)) {
                    table.append([
                        .text(own.method.id), .number(stop.value), .text(name), "",
                        .number(number.value), .number(number.error),
                    ])
                }
                add("held-out loss, mean", stop[.heldOutLoss].mean)
                add("validation loss, mean", stop.measured(by: .validationLoss).mean)
                add("training loss, mean", stop[.dataLoss].mean)
                add("weights not zero, median", (stop[.nonZeros].median, .nan))
                for run in shown(stop) {
                    for (k, weight) in DenseWeights(run, layout: own.layout).values.enumerated() {
                        table.append([
                            .text(own.method.id), .number(stop.value), .text("weight \(k + 1)"),
                            .integer(Int(run.seed)), .number(weight), "",
                        ])
                    }
                }
            }
        }
        return table
    }

    /// The seed whose weights are drawn: the first of those whose number of weights at the chosen λ of L1 lies nearest
    /// to the median. Nil where every seed diverged there.
    private var seed: UInt64? {
        let stop = path[Method.l1Proximal].chosen.simplest
        let counts = stop[.nonZeros]
        return zip(stop.runs, counts.readings).compactMap { run, reading in
            reading.value.map { (seed: run.seed, distance: ($0 - counts.median).magnitude) }
        }.smallest(by: \.distance)?.seed
    }

    private var drawn: Phrase? {
        seed.map { Phrase("regularization-path.drawn", ["seed": .text("\($0)")]) }
    }

    /// The drawn seed's run at one λ; none where it diverged.
    private func shown(_ stop: RegularizationPath.Stop) -> [Neural.Run] {
        let seed = seed
        return stop.runs.filter { $0.seed == seed }.finished
    }

    private func lines(_ own: RegularizationPath.Path) -> [any Mark] {
        let rows = own.stops.map { stop in
            shown(stop).first.map {
                DenseWeights($0, layout: own.layout).values
            }
        }
        return (0..<own.layout.weightCount).map { k in
            LineMark(
                zip(own.stops, rows).map { Point($0.value, $1?[k] ?? .nan) },
                series: Series(name: "", slot: own.method.slot), style: .thin)
        }
    }

    /// How many inputs are named.
    private static let named = 3

    /// One line for each input; those that L1 keeps longest carry their names.
    private func inputs(_ own: RegularizationPath.Path) -> [any Mark] {
        let kept = path[Method.l1Proximal]
        let strengths = kept.inputStrengths
        // Compared where the strongest λ that leaves so many inputs stands.
        let stop =
            strengths.last { $0.count { $0 > DenseWeights.nearZero } >= Self.named }
            ?? strengths.first ?? []
        let ranked = stop.indices.sorted { (-stop[$0], $0) < (-stop[$1], $1) }.prefix(Self.named)
        let values = own.inputStrengths
        func line(_ input: Int, _ series: Series, _ style: LineStyle) -> LineMark {
            LineMark(
                zip(own.stops, values).map { Point($0.value, $1[input]) }, series: series,
                style: style)
        }
        let others = stop.indices.filter { !ranked.contains($0) }
        return others.map { line($0, Series(name: "", slot: nil), .thin) }
            + ranked.enumerated().map { place, input in
                let name = path.task.dataset.inputs[input]
                return line(
                    input, Series(name: RichText(plain: name), ink: place + 1), .main)
            }
    }

    func figure(_ words: Words) -> Figure {
        let seeds = path[Method.l1Proximal].stops[0].runs.count
        let task = path.task.dataset
        let shape = ([task.inputs.count] + path.defaults.hidden + [task.outputs]).map(String.init)
            .joined(separator: "-")
        return Figure(
            id: "regularization-path",
            title: title(words),
            subtitle: words(
                path.task.hasManyInputs
                    ? "regularization-path.subtitle-of-inputs" : "regularization-path.subtitle"),
            caption: words(
                .sentences([
                    Phrase(
                        "regularization-path.caption",
                        [
                            "rows": .phrase(path.task.rowsPhrase(measuring: .losses)),
                            "shape": .text(shape),
                            "activation": .text(path.defaults.activation.name),
                            "batches": .batches(of: path.defaults.batchSize),
                            "rate": .number(path.defaults.learningRate),
                            "epochs": .count(path.defaults.epochs),
                            "lambdas": .count(path.defaults.lambdas.count),
                            "seeds": .seeds(seeds),
                        ]), path.task.hasManyInputs ? nil : drawn,
                ])),
            description: words("regularization-path.description"),
            panels: [
                path.paths.map { weightsPanel($0, words) }, path.paths.map { lossPanel($0, words) },
            ], panelAspect: 0.42)
    }

    private func title(_ words: Words) -> RichText {
        // The lowest loss at an end of the range tried is no optimum.
        let edges = path.paths.filter { $0.chosen.best.value == $0.stops[0].value }
        guard edges.isEmpty else {
            return words(
                "regularization-path.title-edge",
                ["methods": .list(edges.map { .phrase($0.method.label) })])
        }
        func left(_ method: Method) -> Phrase.Value {
            .number(path[method].chosen.simplest[.nonZeros].median, digits: 6)
        }
        let (l1, l2) = (left(Method.l1Proximal), left(Method.l2))
        let all = Phrase.Value.count(path[Method.l1Proximal].layout.weightCount)
        let key =
            words.areAlike(l1, l2)
            ? "title-alike" : words.areAlike(l2, all) ? "title-all" : "title"
        return words("regularization-path.\(key)", ["l1": l1, "l2": l2, "weights": all])
    }

    private func weightsPanel(_ own: RegularizationPath.Path, _ words: Words) -> Panel {
        var panel = Panel(
            title: words(own.method.name), x: Axis("λ", scale: .logarithmic),
            y: Axis(
                words(path.task.hasManyInputs ? "label.largest-weight-of-an-input" : "label.weight")
            ),
            marks: path.task.hasManyInputs ? inputs(own) : lines(own))
        panel.marks.insert(ReferenceMark(.horizontal, at: 0), at: 0)
        panel.marks.insert(ReferenceMark(.vertical, at: own.chosen.simplest.value), at: 0)
        panel.top = Axis(
            words("regularization-path.left", ["small": .number(DenseWeights.nearZero)]),
            scale: .logarithmic,
            ticks: .at(
                counted(own).map { place in
                    (
                        value: own.stops[place].value,
                        label: words(counts(own.stops[place], of: own))
                    )
                }))
        return panel
    }

    /// How many weights are not zero, and how many of them are not small.
    private func counts(_ stop: RegularizationPath.Stop, of own: RegularizationPath.Path) -> Phrase
    {
        let left = stop[.nonZeros].median
        let large = Double(own.layout.weightCount) - stop[.nearZeros].median
        return Phrase(
            "regularization-path.counts",
            ["left": .number(left, digits: 6), "large": .number(large, digits: 6)])
    }

    /// Where weights are counted: at the chosen λ, and at others that leave it room.
    private func counted(_ own: RegularizationPath.Path) -> [Int] {
        let step = max(1, own.stops.count / 2)
        let chosen = own.stops.firstIndex { $0.value == own.chosen.simplest.value } ?? 0
        return stride(from: 0, to: own.stops.count, by: step).filter {
            2 * abs($0 - chosen) > step
        } + [chosen]
    }

    private func lossPanel(_ own: RegularizationPath.Path, _ words: Words) -> Panel {
        let heldOut = Series(name: words("label.held-out-rows"), slot: own.method.slot)
        let training = Series(name: words("label.training-rows"), slot: own.method.slot)
        let validation = Series(name: words("label.validation-rows"), slot: own.method.slot)
        let means = own.validation.map(\.mean)
        return Panel(
            x: Axis("λ", scale: .logarithmic),
            y: Axis(words("regularization-path.data-loss", ["unit": .phrase(path.lossUnit)])),
            marks: [
                SpanMark(
                    .vertical,
                    over: own.chosen.best
                        .value...max(
                            own.chosen.simplest.value, own.chosen.best.value)
                ),
                LineMark(
                    own.stops.map { Point($0.value, $0[.dataLoss].mean.value) },
                    series: training, style: .solid, isMarked: false),
                LineMark(
                    own.stops.map { Point($0.value, $0[.heldOutLoss].mean.value) },
                    series: heldOut, style: .dashed, isMarked: false),
                BandMark(
                    x: own.stops.map(\.value), low: means.map { $0.value - $0.error },
                    high: means.map { $0.value + $0.error }, series: validation),
                LineMark(
                    zip(own.stops, means).map { Point($0.value, $1.value) },
                    series: validation, style: .dotted, isMarked: false),
                ReferenceMark(
                    .vertical, at: own.chosen.simplest.value,
                    label: words("label.one-standard-error")),
            ])
    }
}
