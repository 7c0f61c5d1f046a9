import Base
import Charts
import Neural

/// Settings that every section may quote.
enum CommonQuantities {
    static func all(seeds: Int, settings: RunSettings, task: LearningTask) -> [String: Localized] {
        let rows = task.net(settings)
        var result: [String: Localized] = [
            "seeds": .count(seeds), "seeds.counted": .seeds(seeds),
            "l1.lambda": .number(settings.strengths.l1),
            "l2.lambda": .number(settings.strengths.l2),
            "dropout.rate": .number(settings.strengths.dropoutRate),
            "dropout.keep": .number(1 - settings.strengths.dropoutRate),
            "nearZero.threshold": .number(Strengths.nearZero),
            "batchnorm.momentum": .number(Strengths.momentum),
            "batchnorm.epsilon": .number(Strengths.epsilon),
            "augmentation.sigma": .number(rows.jitter),
            "earlyStopping.patience": .count(rows.patience),
        ]
        for net in settings.fourPointNets {
            result["\(net.id).hidden"] = .layers(net.hidden)
            result["\(net.id).activation"] = Localized(net.activation.name)
            result["\(net.id).batch"] = .batches(of: net.batchSize)
            result["\(net.id).epochs"] = .count(net.epochs)
            result["\(net.id).learningRate"] = .number(net.learningRate)
            result["\(net.id).weights"] = .count(net.plan(MethodCatalog.none).layout.weightCount)
        }
        return result
    }
}
