import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// What the methods reached on the task's rows: `rows.METHOD.testAccuracy` and so on.
enum RowsQuantities {
    static func all(
        from laboratory: Laboratory
    ) async throws(ExperimentError) -> [String: Phrase.Value] {
        let (task, net) = (laboratory.task, laboratory.rowsNet)
        var result = task.isXOR ? noise : task.quantities
        result.merge([
            "rows.rows": .count(task.dataset.trainingRows),
            "rows.validation": .count(task.dataset.validationRows),
            "rows.heldOut": .count(task.dataset.heldOutRows),
            "rows.shape": .text(net.shape), "rows.activation": .text(net.activation.name),
            "rows.epochs": .count(net.epochs), "rows.layers": .layers(net.hidden),
            "rows.learningRate": .number(net.learningRate),
            "rows.batch": .batches(of: net.batchSize), "rows.score": .phrase(net.scoreName),
        ]) { _, new in new }
        for entry in try await laboratory.comparison(net).methods {
            let prefix = "rows.\(entry.method.id)"
            result["\(prefix).testAccuracy"] = .measured(entry[.score], digits: net.scoreDigits)
            result["\(prefix).trainLoss"] = .measured(entry[.dataLoss])
            result["\(prefix).testLoss"] = .measured(entry[.heldOutLoss])
            result["rows.gap.\(entry.method.id)"] = .measured(entry[.gap])
        }
        return result
    }

    /// Of noisy exclusive or, and how it was chosen.
    private static var noise: [String: Phrase.Value] {
        let rows = NoisyXOR()
        var result = NoisyTuning.quantities
        result["rows.name"] = .phrase("dataset.noisy-xor-short")
        result["rows.sigma"] = .number(rows.sigma)
        result["rows.flipped"] = .percentage(rows.flipped)
        return result
    }
}

extension LearningTask {
    /// What a text says about the data set.
    var quantities: [String: Phrase.Value] {
        [
            "rows.id": .text(RichText.escaped(id)),
            "rows.name": name,
            "rows.inputs": .count(dataset.inputs.count),
            "rows.source": .text(dataset.citation?.text ?? ""),
            "rows.licence": .text(dataset.citation?.licence ?? ""),
            "rows.address": .text(dataset.citation?.address ?? ""),
        ]
    }
}
