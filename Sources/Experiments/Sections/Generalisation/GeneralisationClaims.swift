import Base

extension AugmentationSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.4-a",
                en:
                    "Varying the training data adds differences between samples and improves generalization.",
                zh: "对训练数据做变化可增加样本差异，提高泛化能力。", figure: "augmentation-gap",
                test: .measured(
                    Localized(
                        en: "held-out accuracy with augmentation minus without, same seed, median",
                        zh: "用与不用数据增强的留出准确率之差，同一种子，中位数"), .percentagePoints,
                    Rule(
                        below: Outcome(
                            .corrected, en: "These alterations lowered held-out accuracy.",
                            zh: "这样的改动降低了留出准确率。"), 0,
                        above: Outcome(
                            .holds,
                            en:
                                "Altered anew in every epoch, single rows are hard to learn by heart: {{rows.augmentation.testAccuracy}} against {{rows.none.testAccuracy}}.",
                            zh:
                                "每一轮都重新改动，单个样本就难以死记：{{rows.augmentation.testAccuracy}} 对 {{rows.none.testAccuracy}}。"
                        ))))
        ]
    }
}

extension EarlyStoppingSection {
    public var claims: [ClaimDefinition] {
        let large = Outcome(
            .corrected,
            en:
                "Where a network over-fits, the influence is large: held-out accuracy {{rows.early-stopping.testAccuracy}} stopped, {{rows.none.testAccuracy}} at the end. And it can only shorten training, so it cannot ease under-fitting.",
            zh:
                "在过拟合之处，影响很大：早停时留出准确率 {{rows.early-stopping.testAccuracy}}，训练到底 {{rows.none.testAccuracy}}。而且它只能缩短训练，无法缓解欠拟合。"
        )
        return [
            ClaimDefinition(
                "2.7-a",
                en: "Ending training once the validation error stops falling avoids over-fitting.",
                zh: "验证误差不再下降时停止训练，可以避免过拟合。", figure: "early-stopping-gap",
                test: .measured(
                    Localized(
                        en:
                            "held-out loss at the last epoch minus at the restored one, same seed, median",
                        zh: "最后一轮与恢复的轮次的留出损失之差，同一种子，中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .corrected,
                            en: "Training on to the end did not raise the held-out loss.",
                            zh: "训练到底并没有抬高留出损失。"), 0,
                        above: Outcome(
                            .holds,
                            en:
                                "The validation loss was lowest at epoch {{earlyStopping.epoch}}; after it the held-out loss rose while the training loss went on falling.",
                            zh: "验证损失在第 {{earlyStopping.epoch}} 轮最低；此后训练损失继续下降，留出损失却上升。"
                        )))),
            ClaimDefinition(
                "3.4-a",
                en: "Early stopping wants a large patience, and the best weights remembered.",
                zh: "早停需要较大的耐心，并记住最佳权重。", figure: "early-stopping-patience",
                test: .measured(
                    Localized(
                        en:
                            "held-out accuracy with the most patience minus with the least, same seed, mean",
                        zh:
                            "最大耐心与最小耐心的留出准确率之差，同一种子，平均"
                    ), .percentagePoints,
                    Rule(
                        below: Outcome(
                            .corrected, en: "Little patience did better here.",
                            zh: "在这里耐心小反而更好。"), 0,
                        above: Outcome(
                            .holds,
                            en:
                                "With little patience a chance rise of the validation loss ends training too soon.",
                            zh: "耐心太小时，验证损失偶然的上升就会过早结束训练。")))),
            ClaimDefinition(
                "3.4-b",
                en:
                    "Early stopping prevents over-fitting, eases under-fitting, and changes the final result little.",
                zh: "早停防止过拟合、缓解欠拟合，对最终结果影响不大。", figure: "early-stopping-gap",
                test: .measured(
                    Localized(
                        en:
                            "held-out accuracy with early stopping minus at the last epoch, same seed, median",
                        zh: "早停与最后一轮的留出准确率之差，同一种子，中位数"), .percentagePoints,
                    Rule(
                        thresholds: [-0.01, 0.01],
                        outcomes: [
                            large,
                            Outcome(
                                .conditional,
                                en:
                                    "Its influence was small here, which says that there was little over-fitting to prevent. It cannot ease under-fitting.",
                                zh: "在这里影响很小，说明本来就没有多少过拟合可防。它无法缓解欠拟合。"), large,
                        ]))),
        ]
    }
}
