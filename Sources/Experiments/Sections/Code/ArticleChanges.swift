import Base
import Methods
import Neural
import Results

/// The article's configuration at its exact settings, and one change at a time.
struct ArticleChanges: Sendable {
    /// One way to train the article's network.
    struct Change: Sendable {
        /// Empty for the article's own settings.
        let id: String
        let name: Phrase.Value
        /// As data call it.
        let code: String
        let runs: MeasuredPlan
        /// What the seeds that did not diverge answer to each of the four rows.
        let answers: [FourPointAnswer]

        var solved: Share { runs[.solved].share }
    }

    /// How many seeds of a standard report.
    static let seeds = 256
    static let longer = 20_000
    static let fasterRate = 0.5
    static let wider = 8
    static let lambda = 0.01

    let changes: [Change]

    init(_ net: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var changes: [Change] = []
        for (id, name, code, plan) in Self.plans(net) {
            let runs = try await laboratory.measured(plan, on: .xor, atLeast: Self.seeds)
            changes.append(
                Change(
                    id: id, name: name, code: code, runs: runs,
                    answers: FourPointAnswer.all(runs)))
        }
        self.changes = changes
    }

    var divergence: Divergence {
        Divergence(changes.map { .init($0.name, $0.runs.diverged) }).lost(.counted)
    }

    /// The article's own settings.
    var own: Change { changes[0] }
    /// The same without the penalty.
    var plain: Change { changes[1] }
    /// Those with one change more.
    var single: ArraySlice<Change> { changes.dropFirst(2) }

    /// The article's network without its penalty, of which its start and its end are kept.
    static func base(_ net: Net) -> Recipe {
        var base = net.recipe
        base.checkpoints = [0, base.epochs]
        return base
    }

    /// The article's plan, and one change at a time to its version without the penalty.
    private static func plans(
        _ net: Net
    ) -> [(id: String, name: Phrase.Value, code: String, plan: TrainingPlan)] {
        let base = base(net)
        var article = base
        article.penalty = Penalty(l1: lambda, scope: .all)
        var longer = base
        longer.epochs = Self.longer
        longer.checkpoints = [0, Self.longer]
        var faster = base
        faster.learningRate = fasterRate
        var tanh = base
        tanh.activation = .tanh
        var wide = base
        wide.hidden = [wider]
        var entropy = base
        entropy.outputActivation = nil
        entropy.loss = .binaryCrossEntropy
        return [
            ("", .phrase("label.as-in-the-article"), "as in the article", article.plan),
            ("noPenalty", .phrase("label.no-penalty"), "no penalty", base.plan),
            (
                "longer", .phrase("article-changes.epochs", ["epochs": .count(Self.longer)]),
                "\(Self.longer) epochs", longer.plan
            ),
            (
                "fasterRate", .phrase("article-changes.rate", ["rate": .number(fasterRate)]),
                "rate \(formatted(fasterRate))", faster.plan
            ),
            ("tanh", "tanh", "tanh", tanh.plan),
            (
                "wider", .phrase("article-changes.hidden", ["hidden": .count(wider)]),
                "\(wider) hidden", wide.plan
            ),
            ("crossEntropy", .phrase("label.cross-entropy"), "cross-entropy", entropy.plan),
        ]
    }

    var quantities: [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [
            "code.seeds": .count(own.solved.trials), "code.lambda": .number(Self.lambda),
            "code.longer.epochs": .count(Self.longer),
            "code.fasterRate.rate": .number(Self.fasterRate),
            "code.wider.hidden": .count(Self.wider),
        ]
        for change in changes {
            let prefix = change.id.isEmpty ? "code" : "code.\(change.id)"
            result["\(prefix).solved"] = .measured(change.runs[.solved])
        }
        result["code.answers.low"] = .number(
            own.answers.map(\.range.low).min() ?? .nan, digits: 4)
        result["code.answers.high"] = .number(
            own.answers.map(\.range.high).max() ?? .nan, digits: 4)
        return result
    }
}
