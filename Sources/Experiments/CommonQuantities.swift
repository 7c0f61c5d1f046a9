import Charts
import Neural

/// Settings that every section may quote.
enum CommonQuantities {
    static func all(seeds: Int) -> [String: Localized] {
        var result: [String: Localized] = [
            "seeds": .count(seeds), "l1.lambda": .number(Strengths.l1),
            "l2.lambda": .number(Strengths.l2), "dropout.rate": .number(Strengths.dropoutRate),
            "dropout.keep": .number(1 - Strengths.dropoutRate),
            "nearZero.threshold": .number(Strengths.nearZero),
            "batchnorm.momentum": .number(Strengths.momentum),
            "batchnorm.epsilon": .number(Strengths.epsilon),
            "augmentation.sigma": .number(Strengths.jitter),
            "earlyStopping.patience": .count(Strengths.patience),
        ]
        for net in FourPointNet.all {
            result["\(net.id).hidden"] = .count(net.hidden)
            result["\(net.id).epochs"] = .count(net.epochs)
            result["\(net.id).learningRate"] = .number(net.learningRate)
            result["\(net.id).weights"] = .count(net.plan(MethodCatalog.none).layout.weightCount)
        }
        return result
    }
}
