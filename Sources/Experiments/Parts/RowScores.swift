import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// What the methods reached on the task's rows, for texts to quote: `rows.METHOD.score` and so on.
struct RowScores: SectionPart {
    /// On exclusive or, not every section's text quotes them.
    let tasks: TaskScope

    private static let measures: [Measure] = [.score, .dataLoss, .heldOutLoss, .gap]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let (task, net) = (laboratory.task, try await laboratory.rowsNet)
        var result = TaskScope.fourPoints.contains(task) ? noise : described(task)
        result.merge([
            "rows.rows": .count(task.dataset.trainingRows),
            "rows.validation": .count(task.dataset.validationRows),
            "rows.heldOut": .count(task.dataset.heldOutRows),
            "rows.shape": .text(net.shape), "rows.activation": .text(net.activation.name),
            "rows.epochs": .count(net.epochs), "rows.layers": .layers(net.hidden),
            "rows.learningRate": .number(net.learningRate),
            "rows.batch": .batches(of: net.batchSize),
        ]) { _, new in new }
        result.merge(strengths(net, task)) { $1 }
        for entry in try await laboratory.comparison(net).methods {
            let prefix = "rows.\(entry.method.id)"
            for measure in Self.measures {
                result["\(prefix).\(measure.key)"] = .measured(
                    entry[measure], digits: net.scoreDigits)
                result["\(prefix).\(measure.key).median"] = .median(
                    entry[measure], digits: net.scoreDigits)
            }
            if entry.method == .none, task.isDivided {
                result["rows.uncertainty"] = .phrase(
                    task.uncertainty(
                        of: entry[.score].median, digits: net.scoreDigits))
            }
        }
        return Findings(quantities: result)
    }

    /// How strong the methods are, and how many seeds chose that.
    private func strengths(_ net: Net, _ task: LearningTask) -> [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [
            "rows.strengths": .phrase(net.strengthsPhrase),
            "strengths.seeds": .seeds(task.defaults.tuningSeeds),
        ]
        for method in net.methods {
            guard let strength = method.strength else { continue }
            result["rows.\(method.id).strength"] = strength.inWords(net.strengths[strength])
        }
        result["rows.batchnorm.strength"] = .batches(of: net.normBatch)
        // Of exclusive or, that of the four points is told.
        if !task.isXOR { result["dropout.keep"] = .number(1 - net.strengths[.dropout]) }
        return result
    }

    /// Of noisy exclusive or, and how it was chosen.
    private var noise: [String: Phrase.Value] {
        let rows = NoisyXOR()
        var result = NoisyTuning.quantities
        result["rows.sigma"] = .number(rows.sigma)
        result["rows.apart"] = .number(NoisyXOR.apart)
        result["rows.flipped"] = .percentage(rows.flipped)
        return result
    }

    /// What a text says about a data set.
    private func described(_ task: LearningTask) -> [String: Phrase.Value] {
        let dataset = task.dataset
        return [
            "rows.id": .text(RichText.escaped(task.id)),
            "rows.inputs": .count(dataset.inputs.count),
            "rows.source": .text(dataset.citation?.text ?? ""),
            "rows.licence": .text(dataset.citation?.licence ?? ""),
            "rows.address": .text(dataset.citation?.address ?? ""),
        ]
    }
}
