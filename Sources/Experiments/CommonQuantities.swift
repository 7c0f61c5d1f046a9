import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// Settings that every section may quote.
enum CommonQuantities {
    static func all(seeds: Int, settings: RunSettings, task: LearningTask) -> [String: Phrase.Value]
    {
        var result: [String: Phrase.Value] = [
            "claims.measured": .count(SectionCatalog.measuredParts(for: task)),
            "claims.tasks": .phrase(tested(task)), "margin.score": .number(Margin.score * 100),
            "margin.share": .number(Margin.share * 100),
            "margin.loss": .number(Margin.loss * 100), "margin.logits": .number(Margin.logits),
            "margin.probability": .number(Margin.probability * 100),
            "rows.name": TaskScope.fourPoints.contains(task)
                ? .phrase("dataset.noisy-xor-short") : task.name,
            "rows.score": .phrase(task.net(settings).scoreName),
            "seeds": .count(seeds), "seeds.counted": .seeds(seeds),
            "dropout.keep": .number(1 - settings.strengths[.dropout]),
            "nearZero.threshold": .number(DenseWeights.nearZero),
            "batchnorm.momentum": .number(BatchNormalization.momentum),
            "batchnorm.epsilon": .number(BatchNormalization.epsilon),
        ]
        for strength in settings.comparedStrengths {
            result[strength.look.quantity] = strength.inWords(settings.strengths[strength])
        }
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
        return Phrase(task.dataset.noise == nil ? "tested.divided" : "tested.drawn")
    }
}
