import Base
import Charts

extension WeightDecaySection {
    public var claims: [ClaimDefinition] {
        let disproportionate = Outcome(
            .corrected, en: "The rest of the step is not proportional to the weights.",
            zh: "更新中其余的部分与权重不成正比。")
        let below = Outcome(
            .corrected,
            en: "With L2 the held-out loss hardly rose again: over-fitting was removed here.",
            zh: "加 L2 后留出损失几乎不再回升：在这里过拟合被消除了。")
        return [
            ClaimDefinition(
                "2.3-a",
                en: "In an update, weight decay shrinks each weight in proportion to its size.",
                zh: "更新时，权重衰减按每个权重的大小成比例地缩小它。", figure: "weight-decay-update",
                test: .measured(
                    Localized(
                        en:
                            "slope of the step’s rest, after the loss part is taken off, over −2ηλw, median over seeds",
                        zh: "去掉损失部分后，更新的其余部分对 −2ηλw 的斜率，各种子的中位数"), .plain,
                    Rule(
                        thresholds: [0.99, 1.01],
                        outcomes: [
                            disproportionate,
                            Outcome(
                                .holds,
                                en:
                                    "What the loss gradient leaves unexplained is −2ηλ times the weight, to rounding.",
                                zh: "损失梯度没有解释的部分就是 −2ηλ 乘以权重，误差只在舍入。"),
                            disproportionate,
                        ]))),
            ClaimDefinition(
                "2.3-b", en: "Weight decay updates the learning rate.", zh: "权重衰减会更新学习率。",
                figure: "weight-decay-update",
                test: .derived(
                    Outcome(
                        .corrected,
                        en:
                            "It changes the weights. The learning rate η stands in *w* ← (1 − 2ηλ)*w* − η∂*L*/∂*w* as a constant: {{xor8.learningRate}} from the first step to the last in these runs.",
                        zh:
                            "它改变的是权重。在 *w* ← (1 − 2ηλ)*w* − η∂*L*/∂*w* 中学习率 η 是常数：在这些运行中自始至终为 {{xor8.learningRate}}。"
                    ))),
            ClaimDefinition(
                "2.3-c", en: "Weight decay and an L2 penalty are the same thing.",
                zh: "权重衰减与 L2 惩罚是一回事。", figure: nil,
                test: .measured(
                    Localized(
                        en:
                            "difference between the final parameter norms under Adam, relative, median over seeds",
                        zh: "Adam 下两者最终参数范数的相对差，各种子的中位数"), .percent,
                    Rule(
                        below: Outcome(
                            .holds, en: "Under Adam the two ended within a percent of each other.",
                            zh: "在 Adam 下两者相差不到百分之一。"), 0.01,
                        above: Outcome(
                            .conditional,
                            en:
                                "Under plain gradient descent, with decay 2λ, they are: the largest difference between two parameters was {{weightDecay.sgd.difference}}, rounding. Under Adam, which divides the penalty’s gradient by its own scale, they are not.",
                            zh:
                                "在普通梯度下降中，取衰减 2λ，二者相同：参数之间的最大差为 {{weightDecay.sgd.difference}}，只是舍入。Adam 会把惩罚的梯度也除以其自身的尺度，二者就不同了。"
                        )))),
            ClaimDefinition(
                "2.3-d", en: "Weight decay reduces over-fitting but cannot remove it.",
                zh: "权重衰减减轻过拟合，但不能消除过拟合。", figure: "regularization-path",
                test: .measured(
                    Localized(
                        en:
                            "rise of the held-out loss from its lowest point to the end, L2 over none, median over seeds",
                        zh: "留出损失从最低点到结束的回升，L2 与无正则化之比，各种子的中位数"), .plain,
                    Rule(
                        thresholds: [0.02, 1],
                        outcomes: [
                            below,
                            Outcome(
                                .holds,
                                en:
                                    "With L2 the held-out loss still rises after its lowest point, but less. Held-out accuracy: {{rows.l2.testAccuracy}} with, {{rows.none.testAccuracy}} without.",
                                zh:
                                    "加 L2 后，留出损失过了最低点仍会回升，但较小。留出准确率：有 {{rows.l2.testAccuracy}}，无 {{rows.none.testAccuracy}}。"
                            ),
                            Outcome(
                                .corrected,
                                en:
                                    "With L2 at this strength the held-out loss rose no less than without.",
                                zh: "在这一强度下，加 L2 后留出损失的回升并不更小。"),
                        ]))),
        ]
    }
}
