import Charts
import Datasets
import Neural

/// What the methods reached on the four points: `NET.METHOD.solved` and so on.
enum FourPointQuantities {
    static func all(from laboratory: Laboratory) async throws(ExperimentError) -> [String:
        Localized]
    {
        var result: [String: Localized] = [:]
        for net in laboratory.settings.fourPointNets {
            for method in MethodCatalog.onFourPoints {
                let runs = try await laboratory.runs(net.plan(method), on: .xor)
                let layout = net.plan(method).layout
                let finite = runs.filter { $0.divergedAt == nil }
                let weights = finite.map { DenseWeights($0, layout: layout) }
                let prefix = "\(net.id).\(method.id)"
                result["\(prefix).solved"] = .share(
                    Share(runs.filter(\.isSolved).count, of: runs.count))
                result["\(prefix).dataLoss"] = .spread(
                    Spread(finite.compactMap { $0.last?.training.loss }))
                result["\(prefix).exactZeros"] = .number(
                    quantile(weights.map { Double($0.exactZeros) }, 0.5))
                result["\(prefix).nearZeros"] = .number(
                    quantile(weights.map { Double($0.nearZeros) }, 0.5))
                result["\(prefix).norm"] = .number(quantile(weights.map(\.norm), 0.5))
                result["\(prefix).largest"] = .number(quantile(weights.map(\.largest), 0.5))
                result["\(prefix).diverged"] = .count(runs.count - finite.count)
            }
        }
        return result
    }
}

/// What the methods reached on noisy exclusive or: `noisy.METHOD.testAccuracy` and so on.
enum NoisyQuantities {
    static func all(from laboratory: Laboratory) async throws(ExperimentError) -> [String:
        Localized]
    {
        let rows = NoisyXOR()
        var result = NoisyTuning.quantities
        result.merge([
            "noisy.rows": .count(rows.rows), "noisy.heldOut": .count(rows.heldOutRows),
            "noisy.sigma": .number(rows.sigma), "noisy.flipped": .percentage(rows.flipped),
            "noisy.activation": Localized(laboratory.settings.noisy.activation.name),
            "noisy.epochs": .count(laboratory.settings.noisy.epochs),
            "noisy.hidden": .count(laboratory.settings.noisy.hidden),
        ]) { _, new in new }
        for method in NoisyNet.methods {
            let runs = try await laboratory.runs(
                laboratory.settings.noisy.plan(method), on: .noisyXOR)
            let ends = runs.filter { $0.divergedAt == nil }.compactMap(\.last)
            let prefix = "noisy.\(method.id)"
            result["\(prefix).testAccuracy"] = .percentages(
                Spread(ends.compactMap { $0.heldOut?.accuracy }))
            result["\(prefix).trainLoss"] = .spread(Spread(ends.map(\.training.loss)))
            result["\(prefix).testLoss"] = .spread(Spread(ends.compactMap { $0.heldOut?.loss }))
            result["noisy.gap.\(method.id)"] = .spread(
                Spread(ends.compactMap { end in end.heldOut.map { $0.loss - end.training.loss } }))
        }
        return result
    }
}
