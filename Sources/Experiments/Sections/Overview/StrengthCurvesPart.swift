import Methods
import Results

/// What each strength of each method came to, and which was chosen.
struct StrengthCurvesPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "strength-curves", reach: FigureReach([.rows], strengths: .ofMethods))

    let companions: [any SectionPart] = [UpperPenalty()]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var tasks: [StrengthCurvesFigure.Task] = []
        for net in laboratory.untunedNets {
            let tuning = try await laboratory.tuning(of: net)
            let margins = laboratory.task.defaults.margins
            tasks.append(
                .init(
                    net: net.tuned(by: tuning), tuning: tuning,
                    margin: net.source == .cleanXOR ? margins.cleanRows : margins.rows))
        }
        let figure = StrengthCurvesFigure(tasks: tasks)
        return Findings(figure, of: figure.divergence)
    }
}
