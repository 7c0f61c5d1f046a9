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
            parts: [
                .measured(.points, .noWorse(by: Margin.share)),
                .measured(.points, .noWorse(by: Margin.share)),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let strengths = laboratory.settings.strengths
        let methods = [Method.none, Method.batchNorm, Method.dropout]
        let sweep = try await Sweep(
            over: methods, on: .xor, atLeast: ActivationTrials.seeds, from: laboratory
        ) { ActivationTrials.recipe(.tanh).plan(with: $0, strengths) }
        var quantities: [String: Phrase.Value] = [:]
        for stop in sweep.stops {
            quantities["code.repaired.\(stop.value.id)"] = .measured(stop[.solved])
        }
        let none = sweep.stops[0][.solved]
        return Findings(
            quantities: quantities,
            estimates: [
                "4-f.1": sweep.stops[2][.solved].share(less: none),
                "4-f.2": sweep.stops[1][.solved].share(less: none),
            ])
    }
}
