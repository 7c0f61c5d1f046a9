import Base
import Charts
import Methods
import Neural
import Results

/// The article's 2-2-1 network with what the single changes showed to help: tanh, cross-entropy on the
/// logit, a larger rate and more epochs.
struct RepairedNet: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [
        ClaimDefinition(
            "4-f", figure: "article-net",
            test: .measured(
                .percentagePoints,
                Rule(below: Outcome(.conditional), -0.05, above: Outcome(.holds))))
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let strengths = laboratory.settings.strengths
        let methods = [Method.none, Method.batchNorm, Method.dropout]
        let sweep = try await Sweep(
            over: methods, on: .xor, atLeast: ArticleChanges.seeds, from: laboratory
        ) { ActivationTrials.recipe(.tanh).plan(with: $0, strengths) }
        var quantities: [String: Phrase.Value] = [:]
        for stop in sweep.stops {
            quantities["code.repaired.\(stop.value.id)"] = .measured(stop[.solved])
        }
        let (none, dropped) = (sweep.stops[0], sweep.stops[2])
        return Findings(
            quantities: quantities,
            estimates: [
                "4-f": .difference(dropped[.solved].share, none[.solved].share)
                    .from(dropped.diverged)
            ])
    }
}
