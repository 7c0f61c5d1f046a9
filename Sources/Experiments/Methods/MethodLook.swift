public import Base
import Methods
import Neural

/// What a method is called, and its place in every chart.
public struct MethodLook: Sendable {
    public let name: Localized
    /// Short name for panels and legends.
    public let label: Localized
    /// Colour, dash and marker, the same in every figure.
    public let slot: Int
    /// What a caption says of its strength on a network; nil where it says nothing.
    let caption: @Sendable (Net) -> Localized?

    init(
        slot: Int, name: Localized, label: Localized,
        caption: @escaping @Sendable (Net) -> Localized? = { _ in nil }
    ) {
        self.name = name
        self.label = label
        self.slot = slot
        self.caption = caption
    }
}

extension MethodLook {
    /// The look of every method of the catalogue.
    static let all: [Method: MethodLook] = [
        .none: MethodLook(
            slot: 0, name: Localized(en: "no regularizer", zh: "无正则化"),
            label: Localized(en: "none", zh: "无正则化")),
        .l1: MethodLook(
            slot: 1, name: Localized(en: "L1 penalty by sub-gradient", zh: "L1 惩罚（次梯度）"),
            label: Localized(en: "L1 sub-gradient", zh: "L1 次梯度"),
            caption: { $0.penaltyInWords("L1", .l1) }),
        .l1Proximal: MethodLook(
            slot: 2, name: Localized(en: "L1 penalty by proximal step", zh: "L1 惩罚（近端步）"),
            label: Localized(en: "L1 proximal", zh: "L1 近端")),
        .l2: MethodLook(
            slot: 3, name: Localized(en: "L2 penalty", zh: "L2 惩罚"), label: Localized("L2"),
            caption: { $0.penaltyInWords("L2", .l2) }),
        .dropout: MethodLook(
            slot: 4, name: Localized(en: "dropout", zh: "丢弃法"),
            label: Localized(en: "dropout", zh: "丢弃法"), caption: { $0.dropoutInWords }),
        .batchNorm: MethodLook(
            slot: 5, name: Localized(en: "batch normalization", zh: "批量归一化"),
            label: Localized(en: "batch norm", zh: "批量归一化"), caption: { $0.batchNormInWords }),
        .augmentation: MethodLook(
            slot: 6, name: Localized(en: "data augmentation", zh: "数据增强"),
            label: Localized(en: "augmentation", zh: "数据增强"),
            caption: { $0.augmentationInWords }),
        .earlyStopping: MethodLook(
            slot: 7, name: Localized(en: "early stopping", zh: "早停"),
            label: Localized(en: "early stopping", zh: "早停"), caption: { $0.patienceInWords }),
        .maxNorm: MethodLook(
            slot: 8, name: Localized(en: "max-norm constraint", zh: "最大范数约束"),
            label: Localized(en: "max-norm", zh: "最大范数"), caption: { $0.maxNormInWords }),
    ]
}

// Captions of a task's rows, whose rows and network take much room already, tell of what the tables of
// settings do not show at a glance: how inputs are changed, and when training stops.
extension Net {
    fileprivate func penaltyInWords(_ name: String, _ strength: Strength) -> Localized? {
        guard rows == nil else { return nil }
        let value = formatted(strengths[strength])
        return Localized(en: "\(name): λ = \(value)", zh: "\(name)：λ = \(value)")
    }

    fileprivate var dropoutInWords: Localized? {
        guard rows == nil else { return nil }
        let rate = formatted(strengths[.dropout])
        return Localized(en: "dropout: \(rate) dropped", zh: "丢弃率 \(rate)")
    }

    fileprivate var batchNormInWords: Localized? {
        guard rows == nil else { return nil }
        let activation = recipe.activation.name
        return Localized(
            en: "batch norm before \(activation)", zh: "批量归一化在 \(activation) 之前")
    }

    fileprivate var augmentationInWords: Localized? {
        guard let shift = recipe.pictureShift else {
            let sigma = formatted(strengths[.jitter])
            return Localized(en: "Jitter: σ = \(sigma)", zh: "抖动 σ = \(sigma)")
        }
        return Localized(
            en: "Pictures are moved by up to \(shift.pixels) pixel in each direction",
            zh: "图像在各方向最多平移 \(shift.pixels) 个像素")
    }

    fileprivate var maxNormInWords: Localized? {
        let limit = formatted(strengths[.maxNorm])
        return Localized(en: "max-norm: c = \(limit)", zh: "最大范数：c = \(limit)")
    }

    fileprivate var patienceInWords: Localized? {
        guard let rows else { return nil }
        return Localized(
            en: "patience: \(patience) epochs on \(rows.validation) validation rows of their own",
            zh: "耐心 \(patience) 轮，由另外 \(rows.validation) 个验证样本决定")
    }
}
