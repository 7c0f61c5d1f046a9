import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// L1 and L2 on a task's rows: the path along λ, and what the first layer of pictures looks for.
struct RowsPenaltiesSection: Experiment {
    let id = "l1-l2"
    let figures: [FigureHeading]
    let claims: [ClaimDefinition] = []

    init(_ task: LearningTask) {
        figures =
            [
                FigureHeading(
                    "regularization-path",
                    reach: FigureReach([.path]))
            ]
            + (task.dataset.picture == nil
                ? []
                : [
                    FigureHeading(
                        "first-layer",
                        reach: FigureReach([.rows], strengths: [.l1, .l2]))
                ])
    }

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "regularization-path", seeds: task.defaults.path.seeds)]
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        let path = try await RegularizationPath(from: laboratory)
        let figure = RegularizationPathFigure(path: path)
        var found = [
            entry("regularization-path", data: figure.data, of: path.divergence) {
                figure.figure($0)
            }
        ]
        if let pictures = PictureFigures(laboratory) {
            var methods: [(method: Method, runs: [Neural.Run])] = []
            for method in [Method.none, Method.l1, Method.l2] {
                methods.append(
                    (method, try await laboratory.runs(net.plan(with: method), on: .rows)))
            }
            let first = pictures.firstLayer(methods)
            found.append(
                entry("first-layer", data: first.data, of: Divergence(methods)) {
                    first.figure($0)
                })
        }
        var quantities = try await RowsQuantities.all(from: laboratory)
        quantities.merge(path.quantities) { own, _ in own }
        return Evidence(
            figures: found, quantities: quantities,
            explorations: laboratory.task.isPlane
                ? [
                    PathFrames(
                        path: path,
                        rows: laboratory.data(.rows, seed: laboratory.seeds[0]).training
                    ).exploration
                ] : [])
    }
}
