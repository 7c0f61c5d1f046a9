import Base
import Charts
import Methods
import Neural
import Results

/// What the methods reached on the four points: `NET.METHOD.solved` and so on.
enum FourPointQuantities {
    static func all(from laboratory: Laboratory) async throws(ExperimentError) -> [String:
        Phrase.Value]
    {
        var result: [String: Phrase.Value] = [:]
        for net in laboratory.settings.fourPointNets {
            for method in net.methods {
                let runs = try await laboratory.runs(net.plan(with: method), on: .xor)
                let layout = net.plan(with: method).layout
                let finite = runs.finished
                let weights = finite.map { DenseWeights($0, layout: layout) }
                let prefix = "\(net.id).\(method.id)"
                result["\(prefix).solved"] = .share(
                    runs.solved)
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
