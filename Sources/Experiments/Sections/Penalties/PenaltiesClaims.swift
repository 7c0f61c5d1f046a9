import Base

extension PenaltiesSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "3.1-a", en: "L1 and L2 are ridge and lasso, in this order.",
                zh: "L1 与 L2 依次就是岭回归与套索。", figure: "penalty-geometry",
                test: .derived(
                    Outcome(
                        .corrected,
                        en:
                            "The names are swapped. Tibshirani’s lasso penalizes Σ|*w*|, which is L1; the ridge of Hoerl and Kennard penalizes Σ*w*^{2}, which is L2.",
                        zh:
                            "名称对调了。Tibshirani 的套索（lasso）惩罚 Σ|*w*|，即 L1；Hoerl 与 Kennard 的岭回归（ridge）惩罚 Σ*w*^{2}，即 L2。"
                    ))),
            ClaimDefinition(
                "3.1-b", en: "L1 drives some weights to zero and so removes parameters.",
                zh: "L1 使一部分权重变为零，从而去掉参数。", figure: "l1-l2-weights",
                test: .measured(
                    Localized(
                        en:
                            "weights that are exactly zero under L1 by sub-gradient, as in the article’s listing, median over seeds",
                        zh: "按文章代码用次梯度做 L1 时恰为零的权重数，各种子的中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .conditional,
                            en:
                                "True of L1’s minimum, and of the proximal step, which can reach it: here {{xor8.l1-proximal.exactZeros}} of {{xor8.weights}} weights are exactly zero. The sub-gradient hovers about zero ({{xor8.l1.nearZeros}} weights below {{nearZero.threshold}}) and never lands; L2 makes {{xor8.l2.exactZeros}}.",
                            zh:
                                "对 L1 的极小点成立，也对能到达它的近端步成立：这里 {{xor8.weights}} 个权重中有 {{xor8.l1-proximal.exactZeros}} 个恰为零。次梯度只在零附近抖动（{{xor8.l1.nearZeros}} 个小于 {{nearZero.threshold}}），从不落到零；L2 为 {{xor8.l2.exactZeros}} 个。"
                        ), 0.5,
                        above: Outcome(
                            .holds, en: "Even by sub-gradient some weights were exactly zero.",
                            zh: "即使用次梯度，也有权重恰为零。")))),
            ClaimDefinition(
                "3.1-c", en: "L2 shrinks all weights and so penalizes complexity.",
                zh: "L2 缩小所有权重，从而惩罚复杂度。", figure: "weights-over-time",
                test: .measured(
                    Localized(
                        en: "norm of the final weights, L2 over none, same seed, median",
                        zh: "最终权重的范数，L2 与无正则化之比，同一种子，中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds,
                            en:
                                "The largest weight ends at {{xor8.l2.largest}} instead of {{xor8.none.largest}} (medians). Small is not zero, though whole hidden units can fall silent: L2 charges a product of two layers’ weights as L1 charges one.",
                            zh:
                                "最大权重最终为 {{xor8.l2.largest}}，而不是 {{xor8.none.largest}}（中位数）。小并不等于零；不过整个隐藏单元可能沉默：L2 对两层权重之积的惩罚，如同 L1 对单个权重的惩罚。"
                        ), 1,
                        above: Outcome(
                            .corrected, en: "The weights did not shrink here.", zh: "在这里权重没有变小。")))),
            ClaimDefinition(
                "3.1-d", en: "Both L1 and L2 select features.", zh: "L1 与 L2 都能做特征选择。",
                figure: "feature-selection",
                test: .measured(
                    Localized(
                        en:
                            "share of seeds for which L2, at its best λ, keeps exactly the inputs that matter",
                        zh: "L2 在其最佳 λ 下恰好保留相关输入的种子比例"), .percent,
                    Rule(
                        below: Outcome(
                            .corrected,
                            en:
                                "L1 can select, L2 only shrinks. Among {{selection.irrelevant}} irrelevant inputs, L1 at λ = {{selection.l1-proximal.lambda}} kept exactly the right two for {{selection.l1-proximal.exact}} of the seeds (precision {{selection.l1-proximal.precision}}, recall {{selection.l1-proximal.recall}}).",
                            zh:
                                "L1 能选择，L2 只会缩小。在 {{selection.irrelevant}} 个不相关输入中，L1 取 λ = {{selection.l1-proximal.lambda}} 时，{{selection.l1-proximal.exact}} 的种子恰好保留正确的两个（精确率 {{selection.l1-proximal.precision}}，召回率 {{selection.l1-proximal.recall}}）。"
                        ), 0.5,
                        above: Outcome(
                            .holds, en: "L2 kept exactly the right inputs for most seeds.",
                            zh: "对多数种子，L2 恰好保留了正确的输入。")))),
            ClaimDefinition(
                "3.1-e", en: "Each update also updates the regularization coefficients.",
                zh: "每次更新时，正则化系数也随之更新。", figure: nil,
                test: .derived(
                    Outcome(
                        .corrected,
                        en:
                            "λ is chosen before training and stays; were it trained along with the weights, the loss would push it to zero. The weights are updated, by the loss’s gradient and the penalty’s.",
                        zh: "λ 在训练前选定并保持不变；若与权重一起训练，损失会把它压到零。更新的是权重，由损失的梯度与惩罚的梯度共同决定。"
                    ))),
            ClaimDefinition(
                "3.1-f", en: "Sensible values of λ lie between 0.001 and 0.01.",
                zh: "合理的 λ 在 0.001 到 0.01 之间。", figure: "regularization-path",
                test: .measured(
                    Localized(
                        en:
                            "share of seeds that solve the four points with L1 at λ = \(formatted(PenaltiesSection.upperLambda))",
                        zh: "L1 取 λ = \(formatted(PenaltiesSection.upperLambda)) 时解出四个点的种子比例"),
                    .percent,
                    Rule(
                        thresholds: [0.5, 0.95],
                        outcomes: [
                            Outcome(
                                .corrected,
                                en:
                                    "No general rule. On the four points L1 at this λ collapses the net to a constant for most seeds; on noisy XOR the held-out loss was lowest at λ = {{path.l1-proximal.best}} for L1 and {{path.l2.best}} for L2.",
                                zh:
                                    "没有通用的规则。在四个点上，这样的 L1 使多数种子的网络退化成常数；在含噪 XOR 上，留出损失最低的 λ，L1 为 {{path.l1-proximal.best}}，L2 为 {{path.l2.best}}。"
                            ),
                            Outcome(
                                .conditional,
                                en:
                                    "It depends on the data and the loss. At this λ some nets on the four points collapse; on noisy XOR the held-out loss was lowest at λ = {{path.l1-proximal.best}} for L1 and {{path.l2.best}} for L2.",
                                zh:
                                    "取决于数据与损失。在这一 λ 下，四个点上的一部分网络退化；在含噪 XOR 上，留出损失最低的 λ，L1 为 {{path.l1-proximal.best}}，L2 为 {{path.l2.best}}。"
                            ),
                            Outcome(
                                .holds,
                                en:
                                    "It did no harm on the four points; on noisy XOR the held-out loss was lowest at λ = {{path.l1-proximal.best}} for L1 and {{path.l2.best}} for L2.",
                                zh:
                                    "在四个点上没有害处；在含噪 XOR 上，留出损失最低的 λ，L1 为 {{path.l1-proximal.best}}，L2 为 {{path.l2.best}}。"
                            ),
                        ]))),
        ]
    }
}
