import Base

extension ActivationsSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.1-a", en: "An activation function keeps a unit’s output within bounds.",
                zh: "激活函数把单元的输出限制在一定范围内。", figure: "activation-cards",
                test: .measured(
                    Localized(
                        en:
                            "largest output of a hidden ReLU unit after training, median over seeds",
                        zh: "训练后隐藏层 ReLU 单元的最大输出，各种子的中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds, en: "No ReLU unit went beyond 1 in these runs.",
                            zh: "在这些运行中 ReLU 单元没有超过 1。"), 1,
                        above: Outcome(
                            .conditional,
                            en:
                                "True of sigmoid (0 to 1) and tanh (−1 to 1). ReLU and its relatives have no upper bound; in the same nets the largest outputs were {{activations.leaky-relu.observed}} for leaky ReLU and {{activations.elu.observed}} for ELU.",
                            zh:
                                "对 sigmoid（0 到 1）和 tanh（−1 到 1）成立。ReLU 及其变体没有上界；同样的网络里，leaky ReLU 的最大输出为 {{activations.leaky-relu.observed}}，ELU 为 {{activations.elu.observed}}。"
                        )))),
            ClaimDefinition(
                "2.1-b", en: "Leaky ReLU, PReLU and ELU are rarer than ReLU and work well.",
                zh: "Leaky ReLU、PReLU 与 ELU 用得较少，但效果不错。", figure: "activation-cards",
                test: .measured(
                    Localized(
                        en: "share of seeds that solve XOR, the weakest of the three minus ReLU",
                        zh: "解出 XOR 的种子比例，三者中最低的减去 ReLU"), .percentagePoints,
                    Rule(
                        below: Outcome(
                            .conditional,
                            en:
                                "Not all of them: {{activations.weakest}} fell more than five points behind ReLU ({{activations.relu.solved}}). Leaky ReLU {{activations.leaky-relu.solved}}, PReLU {{activations.prelu.solved}}, ELU {{activations.elu.solved}}.",
                            zh:
                                "并非三者都是：{{activations.weakest}} 比 ReLU 低五个百分点以上（ReLU 为 {{activations.relu.solved}}）。Leaky ReLU 为 {{activations.leaky-relu.solved}}，PReLU 为 {{activations.prelu.solved}}，ELU 为 {{activations.elu.solved}}。"
                        ), -0.05,
                        above: Outcome(
                            .holds,
                            en:
                                "None was more than five points behind ReLU ({{activations.relu.solved}}): leaky ReLU {{activations.leaky-relu.solved}}, PReLU {{activations.prelu.solved}}, ELU {{activations.elu.solved}}. How rarely they are used no run can say.",
                            zh:
                                "三者都没有比 ReLU 低五个百分点以上（ReLU 为 {{activations.relu.solved}}）：leaky ReLU {{activations.leaky-relu.solved}}，PReLU {{activations.prelu.solved}}，ELU {{activations.elu.solved}}。至于用得多少，任何运行都无法说明。"
                        )))),
        ]
    }
}
