import Base
import Methods
import Neural
import Results

/// The article's code example at its own settings, then with one change at a time.
public struct CodeSection: Experiment {
    public let id = "code"
    public let figures = [
        FigureHeading(
            "article-net",
            reach: FigureReach([], strengths: .ofMethods)),
        FigureHeading("article-truth-table", reach: .none),
    ]

    public init() {}

    public func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "claim 4-e", seeds: task.defaults.path.seeds)]
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.settings.article
        let changes = try await ArticleChanges(net, from: laboratory)
        var methods: [MethodRuns] = []
        for method in net.methods {
            methods.append(
                MethodRuns(
                    method: method, net: net,
                    runs: try await laboratory.runs(net.plan(with: method), on: .xor)))
        }
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities.merge(changes.quantities) { _, new in new }
        var repaired: [Method: (solved: Share, diverged: Share)] = [:]
        for method in [Method.none, Method.batchNorm, Method.dropout] {
            let runs = try await laboratory.runs(
                Self.repaired(method, net.strengths), on: .xor, atLeast: ArticleChanges.seeds)
            let share = runs.solved
            repaired[method] = (share, Divergence.share(runs))
            quantities["code.repaired.\(method.id)"] = .share(share)
        }
        let path = try await RegularizationPath(from: laboratory)
        quantities.merge(path.quantities) { _, new in new }
        let figure = ArticleNetFigure(net: net, methods: methods, changes: changes)
        let table = TruthTableFigure(changes: changes, net: net)
        let nothing = (solved: Share(0, of: 0), diverged: Share(0, of: 0))
        let none = repaired[Method.none] ?? nothing
        let dropped = repaired[Method.dropout] ?? none
        return Evidence(
            figures: [
                entry(
                    "article-net", data: figure.data,
                    of: Divergence(changes.divergence.groups + Divergence(methods).groups)
                        .lost(.counted)
                ) { figure.figure($0) },
                entry(
                    "article-truth-table", data: table.data, of: changes.divergence.byPanel
                ) { table.figure($0) },
            ],
            quantities: quantities,
            claims: settled([
                "4-d": .share(changes.own.solved).from(changes.own.diverged),
                "4-e": .median(of: path.trainingRises).from(path.lost),
                "4-f": .difference(dropped.solved, none.solved).from(dropped.diverged),
            ]))
    }

    /// The article's 2-2-1 network with what the single changes showed to help: tanh, cross-entropy on
    /// the logit, a larger rate and more epochs.
    private static func repaired(_ method: Method, _ strengths: Strengths) -> TrainingPlan {
        ActivationTrials.recipe(.tanh).plan(with: method, strengths)
    }
}
