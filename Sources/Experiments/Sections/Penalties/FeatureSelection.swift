import Base
import Charts
import Methods
import Neural

/// XOR among irrelevant inputs: which inputs the network keeps along the L1 and the L2 path.
struct FeatureSelection: Sendable {
    static let relevant = 2
    static let irrelevant = 8
    static let hidden = 8
    static let rows = 120
    /// Clouds so narrow that the two inputs decide alone, without flipped labels.
    static let sigma = 0.2
    static let learningRate = 0.5
    static let epochs = 400
    static let seeds = 16
    static let lambdas: [Double] = [6, 8, 10, 12, 13, 14, 15, 16, 17, 18, 20].map {
        TaskDefaults.noisyXOR.path.lambdas[$0]
    }

    /// All seeds of a method at one λ.
    struct Stop: Sendable {
        let method: Method
        let lambda: Double
        /// For each seed and input, the largest |w| from the input to a hidden unit.
        let strengths: [[Double]]
        let accuracies: [Double]
        let diverged: Share

        /// Whether an input is kept: some weight of it is not small.
        func kept(_ seed: Int) -> [Bool] { strengths[seed].map { $0 >= DenseWeights.nearZero } }

        /// Seeds that keep the relevant inputs and nothing else.
        var exact: Share {
            Share(
                strengths.indices.count { seed in
                    kept(seed).enumerated().allSatisfy { $1 == ($0 < FeatureSelection.relevant) }
                }, of: strengths.count)
        }

        /// Of the inputs kept, those that matter; of those that matter, the kept ones; over seeds.
        var precision: Double { ratio { kept, right in (right, kept) } }
        var recall: Double {
            ratio { _, right in (right, FeatureSelection.relevant) }
        }

        private func ratio(_ parts: (_ kept: Int, _ right: Int) -> (Int, Int)) -> Double {
            var (top, bottom) = (0, 0)
            for seed in strengths.indices {
                let own = kept(seed)
                let right = own.prefix(FeatureSelection.relevant).count { $0 }
                let (numerator, denominator) = parts(own.count { $0 }, right)
                top += numerator
                bottom += denominator
            }
            return bottom == 0 ? .nan : Double(top) / Double(bottom)
        }
    }

    let stops: [Stop]
    /// How many seeds the report has.
    let seeds: Int

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        seeds = laboratory.seeds.count
        var stops: [Stop] = []
        for method in RegularizationPath.methods {
            for lambda in Self.lambdas {
                let plan = Self.plan(method, lambda: lambda)
                let runs = try await laboratory.runs(
                    plan,
                    on: .irrelevantInputs(
                        Self.irrelevant, rows: Self.rows, sigma: Self.sigma),
                    atMost: Self.seeds)
                stops.append(
                    Stop(
                        method: method, lambda: lambda,
                        strengths: runs.finished.map { Self.strengths($0, layout: plan.layout) },
                        accuracies: runs.finished.compactMap(\.heldOutAccuracy),
                        diverged: Share(runs.count - runs.finished.count, of: runs.count)))
            }
        }
        self.stops = stops
    }

    private static func plan(_ method: Method, lambda: Double) -> TrainingPlan {
        var recipe = Recipe(
            inputs: relevant + irrelevant, hidden: [hidden], outputs: 1, activation: .tanh,
            loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: learningRate),
            epochs: epochs)
        recipe.checkpoints = [epochs]
        recipe.initializer = .he
        return recipe.plan(with: method, strength: lambda)
    }

    private static func strengths(_ run: Neural.Run, layout: ParameterLayout) -> [Double] {
        let block = layout.weightBlocks[0]
        return (0..<block.columns).map { input in
            (0..<block.rows).map {
                run.finalParameters[block.offset + $0 * block.columns + input].magnitude
            }.max() ?? 0
        }
    }

    func stops(_ method: Method) -> [Stop] { stops.filter { $0.method == method } }

    /// The λ at which most seeds keep exactly the relevant inputs.
    func best(_ method: Method) -> Stop {
        let own = stops(method)
        return own.largest { $0.exact.value } ?? own[0]
    }

    var divergence: Divergence {
        Divergence(
            stops.map { stop in
                let (label, lambda) = (stop.method.label, formatted(stop.lambda, digits: 2))
                return Divergence.Group(
                    Localized(
                        en: "\(label.en) at λ = \(lambda)", zh: "\(label.zh)，λ = \(lambda)"),
                    stop.diverged)
            })
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "lambda", "input", "p10", "median", "p90"])
        for stop in stops {
            for input in 0..<Self.relevant + Self.irrelevant {
                let spread = Spread(stop.strengths.map { $0[input] })
                table.append([
                    .text(stop.method.id), .number(stop.lambda), .integer(input + 1),
                    .number(spread.low), .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let lambda = Axis("λ", scale: .logarithmic)
        let relevant = Series(name: isEnglish ? "the two that matter" : "相关的两个输入", slot: 6)
        let other = Series(
            name: isEnglish ? "the \(Self.irrelevant) others" : "其余 \(Self.irrelevant) 个输入", slot: 0
        )
        func panel(_ method: Method) -> Panel {
            let own = stops(method)
            let x = own.map(\.lambda)
            func lines(_ inputs: Range<Int>, _ series: Series) -> [any Mark] {
                inputs.map { input in
                    LineMark(
                        own.map { stop in
                            Point(
                                stop.lambda, quantile(stop.strengths.map { $0[input] }, 0.5))
                        }, series: Series(name: "", slot: series.slot), style: .thin)
                }
            }
            func band(_ inputs: Range<Int>, _ series: Series) -> [any Mark] {
                let spreads = own.map { stop in
                    Spread(stop.strengths.flatMap { Array($0[inputs]) })
                }
                return [
                    BandMark(
                        x: x, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
                    LineMark(zip(x, spreads).map { Point($0, $1.median) }, series: series),
                ]
            }
            let all = Self.relevant + Self.irrelevant
            let best = best(method)
            var panel = Panel(
                title: RichText(method.name[language]), x: lambda,
                y: Axis(isEnglish ? "largest weight of an input" : "输入的最大权重"),
                marks: lines(0..<Self.relevant, relevant) + lines(Self.relevant..<all, other)
                    + band(0..<Self.relevant, relevant) + band(Self.relevant..<all, other),
                note: RichText(
                    (isEnglish ? "exact at best: " : "恰好选对（最佳 λ）：") + percent(best.exact.value)
                        + " %"))
            panel.top = Axis(
                isEnglish ? "inputs kept (mean)" : "保留的输入数（平均）", scale: .logarithmic,
                ticks: .at(
                    stride(from: 0, to: own.count, by: 3).map { place in
                        let stop = own[place]
                        let kept = stop.strengths.indices.map { seed in
                            Double(stop.kept(seed).count { $0 })
                        }
                        return (
                            value: stop.lambda,
                            label: RichText(formatted(MaskOutputs.mean(kept), digits: 2))
                        )
                    }))
            return panel
        }
        let (l1, l2) = (best(Method.l1Proximal), best(Method.l2))
        let seeds = Localized.seeds(l1.diverged.trials, of: seeds)
        return Figure(
            id: "feature-selection",
            title: RichText(title(l1.exact, l2.exact, language)),
            subtitle: isEnglish
                ? "Largest |weight| from each input to the hidden layer: medians over seeds of every input (thin), and of each group with its 10–90 % band; an input is kept above \(formatted(DenseWeights.nearZero))"
                : "每个输入到隐藏层的最大 |权重|：细线为各输入的中位数，粗线与色带为每组的中位数与 10–90 % 范围；大于 \(formatted(DenseWeights.nearZero)) 视为保留",
            caption: RichText(
                isEnglish
                    ? "XOR clouds (σ = \(formatted(Self.sigma)), no label flipped) with \(Self.irrelevant) inputs of pure noise added, \(Self.rows) training rows, \(Self.relevant + Self.irrelevant)-\(Self.hidden)-1 tanh network, He's initial weights, binary cross-entropy, full batch, SGD with rate \(formatted(Self.learningRate)), \(Self.epochs) epochs, \(seeds.en)."
                    : "XOR 点云（σ = \(formatted(Self.sigma))，不翻转标签）加上 \(Self.irrelevant) 个纯噪声输入，\(Self.rows) 个训练样本，\(Self.relevant + Self.irrelevant)-\(Self.hidden)-1 tanh 网络，He 初始化，二元交叉熵，全批量，SGD 学习率 \(formatted(Self.learningRate))，\(Self.epochs) 轮，\(seeds.zh)。"
            ),
            description: isEnglish
                ? "The largest weight that leaves each input, along λ, of the two inputs that matter and of those that do not: under L1 and under L2."
                : "相关的两个输入与不相关的输入各自最大的权重随 λ 的变化：L1 与 L2。",
            panels: [[panel(Method.l1Proximal), panel(Method.l2)]],
            panelAspect: 0.8)
    }

    private func title(_ l1: Share, _ l2: Share, _ language: Language) -> String {
        let (first, second) = (percent(l1.value) + " %", percent(l2.value) + " %")
        guard first != second || l1.trials == 0 else {
            return language == .en
                ? "At their best λ L1 and L2 keep exactly the two inputs that matter in \(first) of the seeds"
                : "在各自最佳的 λ 下，L1 与 L2 均在 \(first) 的种子中恰好保留两个相关输入"
        }
        return language == .en
            ? "At its best λ L1 keeps exactly the two inputs that matter in \(first) of the seeds, L2 in \(second)"
            : "在各自最佳的 λ 下，L1 在 \(first) 的种子中恰好保留两个相关输入，L2 为 \(second)"
    }

    var quantities: [String: Localized] {
        var result: [String: Localized] = [
            "selection.irrelevant": .count(Self.irrelevant), "selection.rows": .count(Self.rows),
            "selection.seeds": .count(stops.first?.diverged.trials ?? 0),
        ]
        for method in RegularizationPath.methods {
            let best = best(method)
            let prefix = "selection.\(method.id)"
            result["\(prefix).exact"] = .share(best.exact)
            result["\(prefix).lambda"] = .number(best.lambda, digits: 2)
            result["\(prefix).precision"] = .percentage(best.precision)
            result["\(prefix).recall"] = .percentage(best.recall)
            result["\(prefix).accuracy"] = .percentages(Spread(best.accuracies))
        }
        return result
    }
}
