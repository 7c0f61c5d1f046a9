import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// All methods side by side: losses, generalisation gaps, and decision boundaries or mistakes.
public struct OverviewSection: Experiment {
    public let id = "overview"
    public let figures: [FigureHeading]

    /// The other sections decide the article's claims.
    public let claims: [ClaimDefinition] = []

    public init() { self.init(.xor) }

    init(_ task: LearningTask) {
        figures = Self.figures(of: task).map { id, net in
            FigureHeading(id, reach: FigureReach([net], strengths: .ofMethods))
        }
    }

    /// Which figures there are of a task's data, and which network each shows.
    private static func figures(of task: LearningTask) -> [(id: String, net: FigureReach.Net)] {
        var figures: [(id: String, net: FigureReach.Net)] = [("methods-gap", .rows)]
        if task.isXOR {
            figures.insert(("methods-loss", .fourPoints), at: 0)
            figures.append(("methods-boundaries", .fourPoints))
        }
        if task.isPlane {
            figures.append(("boundaries-seeds", .rows))
        } else if task.dataset.classes != nil {
            figures += [("class-accuracy", .rows), ("confusion", .rows)]
        }
        if task.dataset.picture != nil { figures.append(("misclassified", .rows)) }
        return figures
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let gap = GapFigure(
            id: "methods-gap", panels: compared.methods.map { GapPanel(net, $0) }
        ) { words, scores in
            words(net.compared(scores))
        }
        var evidence = Evidence(
            figures: [
                entry("methods-gap", data: gap.data, of: Divergence(compared).byPanel) {
                    gap.figure($0)
                }
            ], quantities: try await RowsQuantities.all(from: laboratory))
        if laboratory.task.isXOR {
            let (loss, boundaries) = try await fourPoints(laboratory, &evidence)
            evidence.figures.insert(loss, at: 0)
            evidence.figures.append(boundaries)
        }
        evidence.figures += answers(compared, net, laboratory)
        return evidence
    }

    /// The figures of the four points; their quantities and their states by epoch go into the evidence.
    private func fourPoints(
        _ laboratory: Laboratory, _ evidence: inout Evidence
    ) async throws(ExperimentError) -> (loss: FigureEntry, boundaries: FigureEntry) {
        let net = laboratory.settings.xor8
        let compared = try await laboratory.comparison(net)
        let loss = LossFigure(net: net, methods: compared.methods)
        let boundaries = BoundaryFigure(net: net, methods: compared.methods)
        let divergence = Divergence(compared).byPanel
        evidence.quantities.merge(try await FourPointQuantities.all(from: laboratory)) { $1 }
        evidence.explorations += [EpochFrames(net: net, methods: compared.methods).exploration]
            .compactMap(\.self)
        return (
            entry("methods-loss", data: loss.data, of: divergence) { loss.figure($0) },
            entry("methods-boundaries", data: boundaries.data, of: divergence) {
                boundaries.figure($0)
            }
        )
    }

    /// What the networks answer: over the plane, or for the classes of held-out rows.
    private func answers(
        _ compared: Comparison, _ net: Net, _ laboratory: Laboratory
    ) -> [FigureEntry] {
        let task = laboratory.task
        let divergence = Divergence(compared)
        var found: [FigureEntry] = []
        if task.isPlane {
            let single = SeedBoundaryFigure(
                net: net, methods: compared.methods, names: task.axisNames,
                rows: { laboratory.data(.rows, seed: $0).training })
            found = [
                entry("boundaries-seeds", data: single.data, of: divergence) { single.figure($0) }
            ]
        } else if let classes = task.dataset.classes {
            let figure = ClassFigure(
                net: net, classes: classes,
                methods: compared.methods.map { entry in
                    (entry.method, confusion(entry, classes: classes.count, laboratory))
                }, seeds: compared.seeds)
            found = [
                entry("class-accuracy", data: figure.data, of: divergence) {
                    figure.accuracies($0)
                },
                entry("confusion", data: figure.data, of: divergence) { figure.confusion($0) },
            ]
        }
        if let mistakes = PictureFigures(laboratory)?.mistakes(compared.methods) {
            found.append(
                entry("misclassified", data: mistakes.data, of: divergence) {
                    mistakes.figure($0)
                })
        }
        return found
    }

    /// What a method's networks take held-out rows for, over all seeds.
    private func confusion(
        _ runs: MeasuredRuns, classes: Int, _ laboratory: Laboratory
    ) -> Confusion {
        let answers = runs.finished.compactMap { run in
            laboratory.data(.rows, seed: run.seed).heldOut.map {
                Answers(run, plan: runs.plan, rows: $0)
            }
        }
        return Confusion(answers, classes: classes)
    }
}
