import Base

/// Every method, in the order of legends.
public enum MethodCatalog {
    public static let none = Method(
        id: "none", name: Localized(en: "no regularizer", zh: "无正则化"),
        label: Localized(en: "none", zh: "无正则化"), slot: 0)
    public static let l1 = Method(
        id: "l1", name: Localized(en: "L1 penalty by sub-gradient", zh: "L1 惩罚（次梯度）"),
        label: Localized(en: "L1 sub-gradient", zh: "L1 次梯度"), slot: 1)
    public static let l1Proximal = Method(
        id: "l1-proximal", name: Localized(en: "L1 penalty by proximal step", zh: "L1 惩罚（近端步）"),
        label: Localized(en: "L1 proximal", zh: "L1 近端"), slot: 2)
    public static let l2 = Method(
        id: "l2", name: Localized(en: "L2 penalty", zh: "L2 惩罚"),
        label: Localized(en: "L2", zh: "L2"), slot: 3)
    public static let dropout = Method(
        id: "dropout", name: Localized(en: "dropout", zh: "丢弃法"),
        label: Localized(en: "dropout", zh: "丢弃法"), slot: 4)
    public static let batchNorm = Method(
        id: "batchnorm", name: Localized(en: "batch normalization", zh: "批量归一化"),
        label: Localized(en: "batch norm", zh: "批量归一化"), slot: 5)
    public static let augmentation = Method(
        id: "augmentation", name: Localized(en: "data augmentation", zh: "数据增强"),
        label: Localized(en: "augmentation", zh: "数据增强"), slot: 6)
    public static let earlyStopping = Method(
        id: "early-stopping", name: Localized(en: "early stopping", zh: "早停"),
        label: Localized(en: "early stopping", zh: "早停"), slot: 7)

    public static let all = [
        none, l1, l1Proximal, l2, dropout, batchNorm, augmentation, earlyStopping,
    ]

    /// Those compared on the four points, where nothing is held out.
    static let onFourPoints = [none, l1, l1Proximal, l2, dropout, batchNorm]
}
