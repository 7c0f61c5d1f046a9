import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// All methods on a data set's own rows: generalisation gaps, and boundaries or mistakes.
struct RowsOverviewSection: Experiment {
    let id = "overview"
    let figures: [FigureHeading]
    let claims: [ClaimDefinition] = []

    init(_ task: LearningTask) {
        var figures = [
            FigureHeading(
                "methods-gap",
                reach: FigureReach([.rows], strengths: .ofMethods))
        ]
        if task.isPlane {
            figures.append(
                FigureHeading(
                    "boundaries-seeds",
                    reach: FigureReach([.rows], strengths: .ofMethods)))
        } else if task.dataset.classes != nil {
            figures += [
                FigureHeading(
                    "class-accuracy",
                    reach: FigureReach([.rows], strengths: .ofMethods)),
                FigureHeading(
                    "confusion",
                    reach: FigureReach([.rows], strengths: .ofMethods)),
            ]
        }
        if task.dataset.picture != nil {
            figures.append(
                FigureHeading(
                    "misclassified",
                    reach: FigureReach([.rows], strengths: .ofMethods)))
        }
        self.figures = figures
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        var methods: [(method: Method, runs: [Neural.Run])] = []
        for method in net.methods {
            methods.append((method, try await laboratory.runs(net.plan(with: method), on: .rows)))
        }
        let divergence = Divergence(methods)
        let gap = GapFigure(
            id: "methods-gap", panels: methods.map { GapPanel(net, $0.method, $0.runs) }
        ) { words, shares in
            words(net.compared(shares))
        }
        var found = [
            entry("methods-gap", data: gap.data, of: divergence.byPanel) { gap.figure($0) }
        ]
        if laboratory.task.isPlane {
            let single = SeedBoundaryFigure(
                net: net, methods: methods, names: laboratory.task.axisNames,
                rows: { laboratory.data(.rows, seed: $0).training })
            found.append(
                entry("boundaries-seeds", data: single.data, of: divergence) { single.figure($0) })
        } else if let classes = laboratory.task.dataset.classes {
            let confusions = methods.map { method, runs in
                let answers = runs.finished.compactMap { run in
                    laboratory.data(.rows, seed: run.seed).heldOut.map {
                        Answers(run, plan: net.plan(with: method), rows: $0)
                    }
                }
                return (method: method, confusion: Confusion(answers, classes: classes.count))
            }
            let figure = ClassFigure(
                net: net, classes: classes, methods: confusions, seeds: laboratory.seeds.count)
            found.append(
                entry("class-accuracy", data: figure.data, of: divergence) {
                    figure.accuracies($0)
                })
            found.append(
                entry("confusion", data: figure.data, of: divergence) {
                    figure.confusion($0)
                })
        }
        if let mistakes = PictureFigures(laboratory).map({ $0.mistakes(methods) }) {
            found.append(
                entry("misclassified", data: mistakes.data, of: divergence) {
                    mistakes.figure($0)
                })
        }
        return Evidence(
            figures: found, quantities: try await RowsQuantities.all(from: laboratory))
    }
}
