import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// What the methods reached on the task's rows: `rows.METHOD.testAccuracy` and so on.
enum RowsQuantities {
    static func all(from laboratory: Laboratory) async throws(ExperimentError) -> [String:
        Phrase.Value]
    {
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
        for method in net.methods {
            let runs = try await laboratory.runs(net.plan(with: method), on: .rows)
            let ends = runs.finished.compactMap(\.last)
            let prefix = "rows.\(method.id)"
            result["\(prefix).testAccuracy"] = .percentages(
                Spread(runs.compactMap(net.score)), digits: net.scoreDigits)
            result["\(prefix).trainLoss"] = .spread(Spread(ends.map(\.training.loss)))
            result["\(prefix).testLoss"] = .spread(Spread(ends.compactMap { $0.heldOut?.loss }))
            result["rows.gap.\(method.id)"] = .spread(
                Spread(ends.compactMap { end in end.heldOut.map { $0.loss - end.training.loss } }))
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
        let classes = dataset.classes
        return [
            "rows.id": .text(RichText.escaped(id)),
            "rows.name": name,
            "rows.inputs": .count(dataset.inputs.count),
            "rows.classes": .count(classes?.count ?? 0),
            "rows.source": .text(dataset.citation?.text ?? ""),
            "rows.licence": .text(dataset.citation?.licence ?? ""),
            "rows.address": .text(dataset.citation?.address ?? ""),
        ]
    }
}
