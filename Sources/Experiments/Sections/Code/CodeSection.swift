public import Charts
import Neural

/// The article's code example at its own settings, then with one change at a time.
public struct CodeSection: Experiment {
    public let id = "code"
    public let title = Localized(en: "The code example", zh: "代码示例")
    public let figures = [
        FigureHeading(
            id: "article-net", title: Localized(en: "The article's network", zh: "文章的网络"))
    ]

    public init() {}

    /// How many seeds the shares are taken over, where the report has fewer.
    private static let seeds = 256
    private static let longer = 20_000
    private static let fasterRate = 0.5
    private static let wider = 8

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        var changes: [ArticleNetFigure.Change] = []
        for (id, name, plan) in Self.plans {
            let runs = try await laboratory.runs(plan, on: .xor, atLeast: Self.seeds)
            changes.append(
                ArticleNetFigure.Change(
                    id: id, name: name,
                    solved: Share(runs.filter(\.isSolved).count, of: runs.count)))
        }
        var methods: [MethodRuns] = []
        let net = FourPointNet.article
        for method in MethodCatalog.onFourPoints {
            methods.append(
                MethodRuns(
                    method: method, net: net,
                    runs: try await laboratory.runs(net.plan(method), on: .xor)))
        }
        var quantities = try await FourPointQuantities.all(from: laboratory)
        for change in changes {
            let name = change.id.isEmpty ? "code.solved" : "code.\(change.id).solved"
            quantities[name] = .share(change.solved)
        }
        quantities["code.seeds"] = .count(changes.first?.solved.trials ?? 0)
        quantities["code.longer.epochs"] = .count(Self.longer)
        quantities["code.fasterRate.rate"] = .number(Self.fasterRate)
        quantities["code.wider.hidden"] = .count(Self.wider)
        let figure = ArticleNetFigure(net: net, methods: methods, changes: changes)
        return Evidence(
            figures: [entry("article-net", data: figure.data) { figure.figure($0) }],
            quantities: quantities)
    }

    /// The article's plan, and one change at a time to its version without the penalty.
    private static var plans: [(id: String, name: Localized, plan: TrainingPlan)] {
        var base = FourPointNet.article.plan(MethodCatalog.none)
        base.checkpoints = [0, base.epochs]
        var article = base
        article.penalty = Penalty(l1: 0.01, scope: .all)
        var longer = base
        longer.epochs = Self.longer
        longer.checkpoints = [0, Self.longer]
        var faster = base
        faster.optimizer = .gradientDescent(learningRate: fasterRate)
        var tanh = base
        tanh.layers[1] = .activation(.tanh)
        var wide = base
        wide.layers[0] = .dense(outputs: wider)
        var entropy = base
        entropy.layers.removeLast()
        entropy.loss = .binaryCrossEntropy
        return [
            ("", Localized(en: "as in the article", zh: "文章设置"), article),
            ("noPenalty", Localized(en: "no penalty", zh: "无惩罚"), base),
            ("longer", Localized(en: "\(Self.longer) epochs", zh: "\(Self.longer) 轮"), longer),
            (
                "fasterRate",
                Localized(
                    en: "rate \(formatted(fasterRate))", zh: "学习率 \(formatted(fasterRate))"), faster
            ),
            ("tanh", Localized(en: "tanh", zh: "tanh"), tanh),
            ("wider", Localized(en: "\(wider) hidden", zh: "\(wider) 个隐藏单元"), wide),
            ("crossEntropy", Localized(en: "cross-entropy", zh: "交叉熵"), entropy),
        ]
    }
}
