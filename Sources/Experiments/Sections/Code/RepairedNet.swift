import Base
import Methods
import Neural
import Results

/// The article's 2-2-1 network with what the single changes showed to help: tanh, cross-entropy on the
/// logit, a larger rate and more epochs.
struct RepairedNet: Sendable {
    static let claim = ClaimDefinition(
        "4-f", figure: "article-net",
        parts: [
            .measured(.points, .noWorse(by: Margin.share)),
            .measured(.points, .noWorse(by: Margin.share)),
        ])

    /// Without a regularizer, with dropout and with batch norm.
    private let sweep: Sweep<Method>
    private let strengths: Strengths

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        let strengths = laboratory.settings.strengths
        self.strengths = strengths
        sweep = try await Sweep(
            over: [Method.none, .dropout, .batchNorm], on: .xor, atLeast: ActivationTrials.seeds,
            from: laboratory
        ) { ActivationTrials.recipe(.tanh).plan(with: $0, strengths) }
    }

    var stops: [Sweep<Method>.Stop] { sweep.stops }

    /// How many seeds it has.
    var seeds: Int { stops[0][.solved].readings.count }

    /// What a figure calls it with a method.
    func name(_ method: Method) -> Phrase.Value {
        method == .none
            ? .phrase("article-net.repaired")
            : .phrase("article-net.repaired-with", ["method": .phrase(method.label)])
    }

    var divergence: Divergence { Divergence(sweep.divergence(name)) }

    var quantities: [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [
            "code.repaired.rate": .number(ActivationTrials.learningRate),
            "code.repaired.epochs": .count(ActivationTrials.epochs),
            "code.repaired.dropoutRate": .number(strengths[.dropout]),
        ]
        for stop in stops {
            result["code.repaired.\(stop.value.id)"] = .measured(stop[.solved])
        }
        return result
    }

    var estimates: [String: Estimate] {
        let none = stops[0][.solved]
        return [
            "4-f.1": stops[1][.solved].share(less: none),
            "4-f.2": stops[2][.solved].share(less: none),
        ]
    }
}
