import Neural

/// Refuses cases whose replay would fill the memory or not end.
enum WorkCheck {
    static func check(_ recorded: RecordedCase) throws(ReplayError) {
        // No sum here overflows: there are at most a thousand layers, and no more features or
        // parameters than a file has bytes.
        let network = recorded.network
        let values = network.features.reduce(0, +)
        let rows = recorded.samples.rows
        try check(
            rows, times: network.outputs, atMost: ReplayLimits.values, path: "inputs",
            "outputs of \(network.outputs) numbers for \(rows) rows")
        try check(
            1, times: values, atMost: ReplayLimits.values, path: "network",
            "\(values) numbers in all layers for each row")
        for (place, step) in recorded.steps.enumerated() {
            try check(
                step.rows.count, times: values, atMost: ReplayLimits.values,
                path: "steps[\(place)].rows",
                "\(values) numbers in all layers for each of \(step.rows.count) rows")
        }
        let trained = recorded.steps.reduce(0) { $0 + $1.rows.count }
        try check(
            trained + rows, times: values + network.layout.count, atMost: ReplayLimits.work,
            path: "steps", "\(trained) rows in all steps through a network of this size")
    }

    private static func check(
        _ count: Int, times size: Int, atMost limit: Int, path: String, _ what: String
    ) throws(ReplayError) {
        let (product, overflows) = count.multipliedReportingOverflow(by: size)
        guard overflows || product > limit else { return }
        throw .malformed(path: path, reason: "too large: \(what); at most \(limit) are replayed")
    }
}
