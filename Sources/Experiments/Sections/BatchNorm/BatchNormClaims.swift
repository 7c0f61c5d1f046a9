import Base

extension BatchNormSection {
    public var claims: [ClaimDefinition] {
        let changed = Outcome(
            .conditional,
            en:
                "True of the normalized values (mean {{batchnorm.mean}}, standard deviation {{batchnorm.sd}}) in training mode; γ and β then move them to where learning wants them. Put after the activation it does the same to the unit’s output (standard deviation {{batchnorm.after.sd}}; {{batchnorm.after.solved}} of the seeds solved XOR). The paper puts it before.",
            zh:
                "在训练模式下，对归一化后的值成立（均值 {{batchnorm.mean}}，标准差 {{batchnorm.sd}}）；随后 γ 与 β 把它们移到学习所需的位置。放在激活之后，则对单元的输出做同样的事（标准差 {{batchnorm.after.sd}}；{{batchnorm.after.solved}} 的种子解出 XOR）。原论文放在激活之前。"
        )
        return [
            ClaimDefinition(
                "2.6-a",
                en:
                    "Batch normalization gives each batch mean zero and variance one, and makes training steadier and faster.",
                zh: "批量归一化使每一批的均值为零、方差为一，训练更稳更快。", figure: "batchnorm-rates",
                test: .measured(
                    Localized(
                        en:
                            "epochs until the data loss is below \(formatted(Self.target)) nats, with over without, same seed, median",
                        zh: "数据损失低于 \(formatted(Self.target)) 奈特所需的轮数，有与无之比，同一种子，中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds,
                            en:
                                "Faster at the same learning rate, and it bears larger ones: half of the seeds converged up to {{batchnorm.largestRate}} with, {{none.largestRate}} without.",
                            zh:
                                "学习率相同时更快，并能承受更大的学习率：有它时学习率到 {{batchnorm.largestRate}} 仍有半数种子收敛，没有时到 {{none.largestRate}}。"
                        ), 1,
                        above: Outcome(
                            .conditional,
                            en:
                                "Not at this learning rate. The largest rate at which half of the seeds converged was {{batchnorm.largestRate}} with, {{none.largestRate}} without.",
                            zh:
                                "在这一学习率下并非如此。半数种子收敛的最大学习率：有 {{batchnorm.largestRate}}，无 {{none.largestRate}}。"
                        )))),
            ClaimDefinition(
                "3.3-a",
                en:
                    "After the activation, normalization makes every unit’s input mean zero and variance one.",
                zh: "归一化使每个单元的输入在激活之后均值为零、方差为一。", figure: "batchnorm-densities",
                test: .measured(
                    Localized(
                        en:
                            "standard deviation that leaves the batch norm layer, after γ and β, median over units, median over seeds",
                        zh: "离开批量归一化层（经过 γ 与 β 之后）的标准差，先取各单元、再取各种子的中位数"), .plain,
                    Rule(
                        thresholds: [0.95, 1.05],
                        outcomes: [
                            changed,
                            Outcome(
                                .holds, en: "γ and β hardly changed the spread here.",
                                zh: "在这里 γ 与 β 几乎没有改变离散程度。"), changed,
                        ]))),
            ClaimDefinition(
                "3.3-b", en: "γ and β are learned by gradient descent.", zh: "γ 与 β 由梯度下降学习。",
                figure: "batchnorm-densities",
                test: .measured(
                    Localized(
                        en:
                            "largest change of γ from its start at 1, over units, median over seeds",
                        zh: "γ 离开初值 1 的最大变化（各单元），各种子的中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .corrected, en: "γ hardly moved in these runs.", zh: "在这些运行中 γ 几乎没有动。"),
                        0.01,
                        above: Outcome(
                            .holds,
                            en:
                                "γ ended at {{batchnorm.gamma}}, β at {{batchnorm.beta}} (median and 10–90 % of units and seeds); they started at 1 and 0.",
                            zh:
                                "γ 最终为 {{batchnorm.gamma}}，β 为 {{batchnorm.beta}}（各单元与种子的中位数与 10–90 %）；起点为 1 和 0。"
                        )))),
            ClaimDefinition(
                "3.3-c",
                en: "Normalizing each batch by its own mean and variance is the whole method.",
                zh: "用每一批自己的均值和方差做归一化，就是全部方法。", figure: "batchnorm-batches",
                test: .measured(
                    Localized(
                        en:
                            "held-out loss by the statistics of batches of \(BatchSizes.sizes[0]) minus by the running ones, same seed, median",
                        zh: "用 \(BatchSizes.sizes[0]) 行一批的统计量与用运行统计量的留出损失之差，同一种子，中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds, en: "The batch’s own statistics served new rows as well.",
                            zh: "批自身的统计量用在新样本上同样好。"), 0,
                        above: Outcome(
                            .corrected,
                            en:
                                "In testing, running statistics gathered during training take their place; otherwise a row’s answer would depend on the rows beside it, and worsen.",
                            zh: "测试时要改用训练中积累的运行统计量；否则一行样本的输出会取决于同批的其他样本，而且变差。"
                        )))),
            ClaimDefinition(
                "3.3-d",
                en: "Batch normalization cannot solve vanishing or exploding gradients.",
                zh: "批量归一化无法解决梯度消失或爆炸。", figure: "gradient-remedies",
                test: .measured(
                    Localized(
                        en:
                            "share of the gradient that reaches the first of \(GradientsSection.deepest) sigmoid layers at the first step, with batch norm over without, median over seeds",
                        zh:
                            "第一步中传到 \(GradientsSection.deepest) 个 sigmoid 层中第一层的梯度比例，有与无批量归一化之比，各种子的中位数"
                    ), .plain,
                    Rule(
                        below: Outcome(
                            .holds, en: "It let at most ten times as much of the gradient through.",
                            zh: "它至多使通过的梯度增至十倍。"), 10,
                        above: Outcome(
                            .corrected,
                            en:
                                "It helps a great deal: the first layer’s gradient is {{batchnorm.flow}} of the last’s with it, {{none.flow}} without.",
                            zh: "它大有帮助：第一层与最后一层梯度之比，有它时为 {{batchnorm.flow}}，没有时为 {{none.flow}}。"
                        )))),
        ]
    }
}
