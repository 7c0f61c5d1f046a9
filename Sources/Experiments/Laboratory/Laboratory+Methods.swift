import Methods
import Neural

extension Laboratory {
    /// A method's runs on the four points.
    /// - Parameter net: nil is the report's network of the four points.
    nonisolated func onFourPoints(
        _ method: Method, net: Net? = nil
    ) async throws(ExperimentError) -> MethodRuns {
        let net = net ?? settings.xor8
        return MethodRuns(
            method: method, net: net, runs: try await runs(net.plan(with: method), on: .xor))
    }

    /// The runs of several methods on the four points, in order.
    nonisolated func onFourPoints(
        _ methods: [Method], net: Net? = nil
    ) async throws(ExperimentError) -> [MethodRuns] {
        var all: [MethodRuns] = []
        for method in methods { all.append(try await onFourPoints(method, net: net)) }
        return all
    }

    /// A method's runs on the task's rows.
    nonisolated func onRows(_ method: Method) async throws(ExperimentError) -> [Run] {
        try await runs(rowsNet.plan(with: method), on: .rows)
    }

    /// The runs of several methods on the task's rows, in order.
    nonisolated func onRows(
        _ methods: [Method]
    ) async throws(ExperimentError) -> [(method: Method, runs: [Run])] {
        var all: [(method: Method, runs: [Run])] = []
        for method in methods { all.append((method, try await onRows(method))) }
        return all
    }
}
