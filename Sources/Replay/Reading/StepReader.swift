/// Reads the updates of a case: which rows a batch has, and what dropout keeps of it.
enum StepReader {
    static func steps(_ value: CaseValue, rows: Int, network: RecordedNetwork)
        throws(ReplayError) -> [RecordedCase.Step]
    {
        var steps: [RecordedCase.Step] = []
        for step in try value.elements("steps") {
            let batch = try self.rows(step.required("rows"), rows: rows, network: network)
            steps.append(
                RecordedCase.Step(
                    rows: batch, masks: try masks(step, rows: batch.count, network: network)))
        }
        return steps
    }

    private static func rows(_ value: CaseValue, rows: Int, network: RecordedNetwork)
        throws(ReplayError) -> [Int]
    {
        var numbers: [Int] = []
        for element in try value.elements("row numbers") {
            numbers.append(try element.whole(in: 0..<rows))
        }
        guard !numbers.isEmpty else { throw value.failure("expected at least one row, found none") }
        guard numbers.count > 1 || !network.hasBatchNorm else {
            throw value.failure(
                "expected at least 2 rows, found 1: in training mode batch normalization needs the "
                    + "variance of a batch, and one row has none")
        }
        return numbers
    }

    private static func masks(_ step: CaseValue, rows: Int, network: RecordedNetwork)
        throws(ReplayError) -> [[Bool]]
    {
        try step.checkObject(keys: ["rows", "masks"])
        let layers = network.dropouts
        guard let value = try layers.isEmpty ? step.optional("masks") : step.required("masks")
        else { return [] }
        let elements = try value.elements("masks")
        guard elements.count == layers.count else {
            throw value.failure(
                "expected \(layers.count) mask\(layers.count == 1 ? "" : "s"), one for each dropout "
                    + "layer, found \(elements.count)")
        }
        var masks: [[Bool]] = []
        for (element, features) in zip(elements, layers) {
            var mask: [Bool] = []
            for row in try element.elements(count: rows, ("row", "rows")) {
                for (place, number) in try row.numbers(count: features).enumerated() {
                    guard number == 0 || number == 1 else {
                        throw try row.elements("numbers")[place].failure(
                            "expected 0 or 1, found \(number)")
                    }
                    mask.append(number == 1)
                }
            }
            masks.append(mask)
        }
        return masks
    }
}
