import Neural

/// Reads the updates of a case: which rows a batch has, and what was drawn at random.
enum StepReader {
    static func steps(_ value: CaseValue, rows: Int, network: RecordedNetwork, plan: TrainingPlan)
        throws(ReplayError) -> [RecordedCase.Step]
    {
        var steps: [RecordedCase.Step] = []
        for step in try value.elements("steps") {
            let batch = try self.rows(step.required("rows"), rows: rows, network: network)
            try step.checkObject(keys: ["rows", "masks", "mixing", "noise"])
            var draws = StepTrainer.Draws(
                masks: try masks(step, rows: batch.count, network: network))
            if let value = try drawn("mixing", in: step, by: "mixup", isUsed: plan.mixup != nil) {
                draws.mixing = try mixing(value, rows: batch.count)
            }
            let hasNoise = plan.gradientNoise != nil
            draws.noise = try drawn("noise", in: step, by: "gradientNoise", isUsed: hasNoise)?
                .numbers(count: network.layout.trainedCount)
            steps.append(RecordedCase.Step(rows: batch, draws: draws))
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

    /// What a step drew for a method; nil where the case has none of it.
    private static func drawn(
        _ key: String, in step: CaseValue, by method: String, isUsed: Bool
    ) throws(ReplayError) -> CaseValue? {
        if isUsed { return try step.required(key) }
        if let value = try step.optional(key) {
            throw value.failure("only a case with \"\(method)\" has it")
        }
        return nil
    }

    /// How a batch is mixed: `share`, and `partners`, row numbers of the batch in some order.
    private static func mixing(_ value: CaseValue, rows: Int) throws(ReplayError)
        -> StepTrainer.Mixing
    {
        try value.checkObject(keys: ["share", "partners"])
        var partners: [Int] = []
        for partner in try value.required("partners").elements(
            count: rows, ("row number", "row numbers"))
        {
            partners.append(try partner.whole(in: 0..<rows))
        }
        return StepTrainer.Mixing(
            share: try value.required("share").number(in: 0...1), partners: partners)
    }

    private static func masks(_ step: CaseValue, rows: Int, network: RecordedNetwork)
        throws(ReplayError) -> [[Bool]]
    {
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
