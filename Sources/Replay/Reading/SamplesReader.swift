import Neural

/// Reads the rows of a case.
enum SamplesReader {
    /// How many inputs the first row has.
    static func width(_ inputs: CaseValue) throws(ReplayError) -> Int {
        guard let first = try inputs.elements("rows").first else {
            throw inputs.failure("expected at least one row, found none")
        }
        let width = try first.elements("numbers").count
        guard width > 0 else { throw first.failure("expected at least 1 number, found 0") }
        return width
    }

    static func samples(
        inputs: CaseValue, targets: CaseValue, loss: Loss, network: RecordedNetwork
    ) throws(ReplayError) -> Samples {
        let rows = try inputs.elements("rows").count
        return Samples(
            inputs: try inputs.matrix(rows: rows, columns: network.inputs),
            targets: try self.targets(targets, rows: rows, loss: loss, outputs: network.outputs),
            rows: rows)
    }

    private static func targets(
        _ value: CaseValue, rows: Int, loss: Loss, outputs: Int
    ) throws(ReplayError) -> [Double] {
        switch loss {
        case .meanSquaredError:
            return try value.matrix(rows: rows, columns: outputs)
        case .binaryCrossEntropy:
            let targets = try value.matrix(rows: rows, columns: outputs)
            for row in try value.elements("rows") {
                for target in try row.elements("numbers") { _ = try target.number(in: 0...1) }
            }
            return targets
        case .crossEntropy:
            var classes: [Double] = []
            for target in try value.elements(count: rows, ("class number", "class numbers")) {
                classes.append(Double(try target.whole(in: 0..<outputs)))
            }
            return classes
        }
    }
}
