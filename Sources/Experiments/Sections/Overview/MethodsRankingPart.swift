import Methods
import Results

/// What each method changes of the held-out score, seed by seed, on each of the rows that methods are compared on.
struct MethodsRankingPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "methods-ranking", reach: FigureReach([.rows], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var nets = [try await laboratory.rowsNet]
        if TaskScope.fourPoints.contains(laboratory.task) {
            nets.append(try await laboratory.cleanNet)
        }
        var compared: [Comparison] = []
        for net in nets { compared.append(try await laboratory.comparison(net)) }
        let margins = laboratory.task.defaults.margins
        let tasks = zip(zip(nets, compared), [margins.rows, margins.cleanRows]).map {
            MethodsRankingFigure.Task(net: $0.0, compared: $0.1, margin: $1)
        }
        return Findings(
            MethodsRankingFigure(tasks: tasks), of: Divergence(compared.flatMap(\.methods)))
    }
}
