import Base

extension DropoutSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.5-a",
                en: "Dropping random units simulates a polynomial model and generalizes better.",
                zh: "随机丢弃单元相当于模拟多项式模型，泛化更好。", figure: "dropout-outputs",
                test: .measured(
                    Localized(
                        en: "held-out accuracy with dropout minus without, same seed, median",
                        zh: "用与不用丢弃法的留出准确率之差，同一种子，中位数"), .percentagePoints,
                    Rule(
                        below: Outcome(
                            .corrected,
                            en:
                                "It generalized worse here, and no polynomial is involved: what is meant is a mean over thinned networks.",
                            zh: "在这里泛化更差，而且与多项式无关：所指的是稀疏子网络的平均。"), 0,
                        above: Outcome(
                            .conditional,
                            en:
                                "It generalized better, but there is no polynomial in it. What is meant is a mean over thinned networks, and one pass with every unit stands in for it: {{dropout.ensembleAccuracy}} right as a mean of {{dropout.ensembleMasks}} masks, {{dropout.fullAccuracy}} in one pass.",
                            zh:
                                "泛化确实更好，但其中没有多项式。所指的是稀疏子网络的平均，而用全部单元计算一次即可代替它：{{dropout.ensembleMasks}} 个掩码平均的准确率为 {{dropout.ensembleAccuracy}}，一次计算为 {{dropout.fullAccuracy}}。"
                        )))),
            ClaimDefinition(
                "3.2-a",
                en:
                    "Drop units in training and keep all of them in testing: that is the whole procedure.",
                zh: "训练时丢弃单元，测试时全部保留：这就是全部步骤。", figure: "dropout-outputs",
                test: .measured(
                    Localized(
                        en:
                            "shift of the mean sum into the output unit from training to test, without scaling minus with, mean over rows, median over seeds",
                        zh: "从训练到测试，输出单元所得加权和的平均偏移，不缩放减去缩放，各行平均，各种子的中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds, en: "Scaling made no difference here.", zh: "在这里是否缩放没有差别。"), 0,
                        above: Outcome(
                            .corrected,
                            en:
                                "The scaling is missing. Kept values must be divided by the keep probability in training (or multiplied by it in testing); without it the sum into the output shifts by {{dropout.shift.unscaled}}, with it by {{dropout.shift}}.",
                            zh:
                                "缺了缩放。训练时保留的值要除以保留概率（或在测试时乘以它）；不缩放时输出单元的加权和偏移 {{dropout.shift.unscaled}}，缩放时为 {{dropout.shift}}。"
                        )))),
            ClaimDefinition(
                "3.2-b",
                en:
                    "Dropping before the activation, after it, and by a threshold implement the same thing.",
                zh: "在激活之前丢弃、在激活之后丢弃、按阈值关闭，实现的是同一件事。", figure: "dropout-placements",
                test: .measured(
                    Localized(
                        en:
                            "shift of the mean sum into a sigmoid network’s output unit, dropped before the sigmoid minus after it, median over seeds",
                        zh: "sigmoid 网络输出单元加权和的平均偏移，在 sigmoid 之前丢弃减去之后丢弃，各种子的中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds, en: "The place made no difference here.", zh: "在这里位置没有差别。"),
                        0,
                        above: Outcome(
                            .conditional,
                            en:
                                "Only where *f*(0) = 0, as for tanh and ReLU. A unit dropped before a sigmoid still passes on one half: the sum into the output shifts by {{dropout.before.shift}}, against {{dropout.after.shift}} after it. A threshold is not random at all: it is another activation function (shift {{dropout.threshold.shift}}).",
                            zh:
                                "只有在 *f*(0) = 0（如 tanh、ReLU）时才如此。在 sigmoid 之前丢弃的单元仍输出二分之一：输出单元的加权和偏移 {{dropout.before.shift}}，之后丢弃为 {{dropout.after.shift}}。按阈值根本不随机，只是另一种激活函数（偏移 {{dropout.threshold.shift}}）。"
                        )))),
            ClaimDefinition(
                "3.2-c", en: "*p* is the probability that a unit is kept.", zh: "*p* 是单元被保留的概率。",
                figure: "dropout-masks",
                test: .derived(
                    Outcome(
                        .conditional,
                        en:
                            "A matter of convention: the first papers and the article mean keeping, most libraries mean dropping. This page always means dropping: a rate of {{dropout.rate}} kept {{dropout.observedKeep}} of the units.",
                        zh:
                            "这是约定问题：最早的论文和这篇文章指保留，多数程序库指丢弃。本页一律指丢弃：丢弃率 {{dropout.rate}} 时，{{dropout.observedKeep}} 的单元被保留。"
                    ))),
            Self.accuracyClaim(
                figure: "dropout-width",
                raised: Outcome(
                    .corrected,
                    en:
                        "Where the net over-fitted, dropout raised accuracy, and the full net that answers is not sparse. What a high rate costs is fitting, where units are few: of 2-2-1 nets {{dropout.narrow.solved}} learned the four points at a rate of {{dropout.narrow.rate}}, {{dropout.narrow.solvedWithout}} without dropout.",
                    zh:
                        "在网络过拟合之处，丢弃反而提高了准确率，而且给出答案的完整网络并不稀疏。丢弃率高时受损的是拟合能力，尤其在单元很少时：2-2-1 网络在丢弃率 {{dropout.narrow.rate}} 时有 {{dropout.narrow.solved}} 学会四个点，不用丢弃时为 {{dropout.narrow.solvedWithout}}。"
                )),
        ]
    }

    /// What dropout costs.
    /// - Parameter raised: what is said where it raised accuracy.
    static func accuracyClaim(figure: String, raised: Outcome) -> ClaimDefinition {
        ClaimDefinition(
            "3.2-d", en: "Dropout’s sparsity costs accuracy.", zh: "丢弃法的稀疏性会损失准确率。",
            figure: figure,
            test: .measured(
                Localized(
                    en: "held-out accuracy without dropout minus with, same seed, median",
                    zh: "不用与用丢弃法的留出准确率之差，同一种子，中位数"), .percentagePoints,
                Rule(
                    below: raised, 0,
                    above: Outcome(
                        .holds, en: "Dropout lowered held-out accuracy here.",
                        zh: "在这里丢弃法降低了留出准确率。"))))
    }
}
