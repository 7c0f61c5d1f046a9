import Base

extension GradientsSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.2-a",
                en:
                    "The chain rule makes gradients vanish or explode, the more so the deeper the network.",
                zh: "链式法则使梯度消失或爆炸，网络越深越严重。", figure: "gradient-flow",
                test: .measured(
                    Localized(
                        en:
                            "share of the gradient that reaches the first layer of a sigmoid network, \(Self.deepest) hidden layers over \(Self.depths.min() ?? 0), median over seeds",
                        zh:
                            "sigmoid 网络中传到第一层的梯度比例，\(Self.deepest) 个隐藏层与 \(Self.depths.min() ?? 0) 个之比，各种子的中位数"
                    ), .plain,
                    Rule(
                        below: Outcome(
                            .holds,
                            en:
                                "With \(Self.deepest) layers the first layer’s gradient is {{gradients.sigmoid.ratio}} of the last’s for sigmoid, {{gradients.relu.ratio}} for ReLU.",
                            zh:
                                "\(Self.deepest) 层时，第一层的梯度与最后一层之比，sigmoid 为 {{gradients.sigmoid.ratio}}，ReLU 为 {{gradients.relu.ratio}}。"
                        ), 0.01,
                        above: Outcome(
                            .corrected,
                            en: "Depth took less than a hundredth of the gradient here.",
                            zh: "在这里深度并没有使梯度缩小到百分之一。")))),
            ClaimDefinition(
                "2.2-b",
                en:
                    "Gradient clipping, skip connections and the like cure vanishing and exploding gradients.",
                zh: "梯度裁剪、跳跃连接等可以解决梯度消失和梯度爆炸。", figure: "gradient-remedies",
                test: .measured(
                    Localized(
                        en:
                            "share of the gradient that reaches the first of \(Self.deepest) sigmoid layers after \(Self.steps) steps, clipped over plain, median over seeds",
                        zh:
                            "\(Self.steps) 步后传到 \(Self.deepest) 个 sigmoid 层中第一层的梯度比例，裁剪与不裁剪之比，各种子的中位数"
                    ), .plain,
                    Rule(
                        below: Outcome(
                            .conditional,
                            en:
                                "Each cures one of the two. Clipping bounds what explodes (diverged seeds: {{gradients.clip.divergedWithout}} without, {{gradients.clip.divergedWith}} with) and does nothing for what vanishes. Skip connections let {{gradients.skips.ratio}} of the gradient through where a plain net keeps {{gradients.none.ratio}}.",
                            zh:
                                "它们各治其一。裁剪限制爆炸（发散的种子：不裁剪 {{gradients.clip.divergedWithout}}，裁剪 {{gradients.clip.divergedWith}}），对消失毫无作用。跳跃连接使 {{gradients.skips.ratio}} 的梯度通过，普通网络只剩 {{gradients.none.ratio}}。"
                        ), 10,
                        above: Outcome(
                            .holds, en: "Clipping let ten times as much of the gradient through.",
                            zh: "裁剪使通过的梯度增至十倍以上。")))),
        ]
    }
}
