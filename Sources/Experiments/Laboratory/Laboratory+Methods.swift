import Base
import Methods
import Neural
import Results

extension Laboratory {
    /// What all methods came to on a network.
    nonisolated func comparison(_ net: Net) async throws(ExperimentError) -> Comparison {
        Comparison(try await measured(net.methods, of: net))
    }

    /// A method's runs on the four points.
    nonisolated func onFourPoints(
        _ method: Method
    ) async throws(ExperimentError) -> MeasuredRuns {
        try await measured(method, of: settings.xor8)
    }

    /// The mean difference in held-out score that a method makes against none, on the task's rows and, of exclusive
    /// or, on clean ones; by the ids of a claim's parts.
    nonisolated func scoreGains(
        of method: Method, rows part: String, clean cleanPart: String
    ) async throws(ExperimentError) -> [String: Estimate] {
        let seeds = tuningSeeds(of: method)
        var gains = [part: try await onRows(method)[.score].mean(less: onRows(.none)[.score])]
        if TaskScope.fourPoints.contains(task) {
            let clean = try await onCleanRows(method)
            gains[cleanPart] = try await clean[.score].mean(less: onCleanRows(.none)[.score])
        }
        return gains.mapValues { $0.tuned(by: seeds) }
    }

    /// What a method and none reach on clean exclusive or, for texts to quote; nothing of other tasks.
    nonisolated func cleanScores(
        of method: Method
    ) async throws(ExperimentError) -> [String: Phrase.Value] {
        guard TaskScope.fourPoints.contains(task) else { return [:] }
        var result: [String: Phrase.Value] = [:]
        for method in [Method.none, method] {
            result["clean.\(method.id).score"] = .measured(try await onCleanRows(method)[.score])
        }
        return result
    }

    /// How many seeds chose a method's strength on the task's rows; 0 if it was set by hand.
    nonisolated func tuningSeeds(of method: Method) -> Int {
        untunedNet.grids(of: task).contains { $0.method == method } ? task.defaults.tuningSeeds : 0
    }

    /// A method's runs of a network.
    nonisolated func measured(
        _ method: Method, of net: Net
    ) async throws(ExperimentError) -> MeasuredRuns {
        MeasuredRuns(method, try await measured(net.plan(with: method), on: net.source))
    }

    /// The runs of several methods of a network, in order.
    nonisolated func measured(
        _ methods: [Method], of net: Net
    ) async throws(ExperimentError) -> [MeasuredRuns] {
        var all: [MeasuredRuns] = []
        for method in methods { all.append(try await measured(method, of: net)) }
        return all
    }
}
