import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// Settings that every section may quote.
enum CommonQuantities {
    static func all(seeds: Int, settings: RunSettings, task: LearningTask) -> [String: Phrase.Value]
    {
        var result: [String: Phrase.Value] = [
            "claims.measured": .count(SectionCatalog.measuredParts(for: task)),
            "claims.tasks": .phrase(tested(task)),
            "margin.score": .number(task.defaults.margins.rows * 100),
            "margin.share": .number(Margin.share * 100),
            "margin.loss": .number(Margin.loss * 100), "margin.logits": .number(Margin.logits),
            "margin.probability": .number(Margin.probability * 100),
            "rows.name": TaskScope.fourPoints.contains(task)
                ? .phrase("dataset-short.noisy-xor") : task.name,
            "rows.score": .phrase(task.net(settings).scoreName),
            "seeds": .count(seeds), "seeds.counted": .seeds(seeds),
            "nearZero.threshold": .number(DenseWeights.nearZero),
            "batchnorm.momentum": .number(BatchNormalization.momentum),
            "batchnorm.epsilon": .number(BatchNormalization.epsilon),
        ]
        if TaskScope.fourPoints.contains(task) {
            result["margin.clean"] = .number(task.defaults.margins.cleanRows * 100)
            result["margin.nats"] = .number(Margin.nats)
            result["clean.best"] = .percentage(NoisyXOR(flipped: 0).bestAccuracy, digits: 1)
        }
        if task.isXOR { result.merge(strengths(settings)) { $1 } }
        for net in settings.fourPointNets {
            result["\(net.id).hidden"] = .layers(net.hidden)
            result["\(net.id).activation"] = .text(net.activation.name)
            result["\(net.id).batch"] = .batches(of: net.batchSize)
            result["\(net.id).epochs"] = .count(net.epochs)
            result["\(net.id).learningRate"] = .number(net.learningRate)
            result["\(net.id).weights"] = .count(net.plan(with: Method.none).layout.weightCount)
        }
        return result
    }

    /// What a task's claims are tried on.
    private static func tested(_ task: LearningTask) -> Phrase {
        if TaskScope.fourPoints.contains(task) { return Phrase("tested.noisy-and-clean") }
        return Phrase(task.isDivided ? "tested.divided" : "tested.drawn")
    }

    /// How strong the methods are on the four points, where nothing can be chosen on validation rows.
    private static func strengths(_ settings: RunSettings) -> [String: Phrase.Value] {
        var result = ["dropout.keep": Phrase.Value.number(1 - settings.strengths[.dropout])]
        for strength in MethodCatalog.strengths(of: settings.xor8.methods) {
            guard let quantity = strength.look.quantity else { continue }
            result[quantity] = strength.inWords(settings.strengths[strength])
        }
        return result
    }
}
