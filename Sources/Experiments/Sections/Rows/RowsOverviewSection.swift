import Base
import Charts
import Datasets
import Methods
import Neural

/// All methods on a data set's own rows: generalisation gaps, and boundaries or mistakes.
struct RowsOverviewSection: Experiment {
    let id = "overview"
    let title = OverviewSection().title
    let figures: [FigureHeading]
    let claims: [ClaimDefinition] = []

    init(_ task: LearningTask) {
        var figures = [
            FigureHeading(
                id: "methods-gap",
                title: Localized(en: "Generalization gap under each method", zh: "各方法的泛化差距"),
                reach: FigureReach([.rows], strengths: .ofMethods))
        ]
        if task.isPlane {
            figures.append(
                FigureHeading(
                    id: "boundaries-seeds",
                    title: Localized(en: "Boundaries of single seeds", zh: "单个种子的边界"),
                    reach: FigureReach([.rows], strengths: .ofMethods)))
        } else if task.dataset.classes != nil {
            figures += [
                FigureHeading(
                    id: "class-accuracy",
                    title: Localized(en: "Accuracy per class", zh: "各类别的准确率"),
                    reach: FigureReach([.rows], strengths: .ofMethods)),
                FigureHeading(
                    id: "confusion", title: Localized(en: "Confused classes", zh: "类别混淆"),
                    reach: FigureReach([.rows], strengths: .ofMethods)),
            ]
        }
        if task.dataset.picture != nil {
            figures.append(
                FigureHeading(
                    id: "misclassified",
                    title: Localized(en: "Misclassified pictures", zh: "误判的图像"),
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
        ) { language, shares in
            RichText(net.compared(shares, language))
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
                entry("class-accuracy", data: figure.data, of: divergence.naming(classes)) {
                    figure.accuracies($0)
                })
            found.append(
                entry("confusion", data: figure.data, of: divergence.naming(classes)) {
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
