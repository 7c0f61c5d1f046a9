import Neural

/// Reads a whole case and checks every value of it. Keys that a case does not have (`name`,
/// `source`, `expected` and others) are passed over.
enum CaseReader {
    static func read(_ json: JSONValue) throws(ReplayError) -> RecordedCase {
        let root = CaseValue(value: json, path: .root)
        let inputs = try root.required("inputs")
        let network = try NetworkReader.network(
            root.required("network"), inputs: SamplesReader.width(inputs))
        let plan = try TrainingReader.plan(root, network: network)
        let samples = try SamplesReader.samples(
            inputs: inputs, targets: root.required("targets"), loss: plan.loss, network: network)
        let steps = try StepReader.steps(
            root.required("steps"), rows: samples.rows, network: network, plan: plan)
        let result = RecordedCase(
            network: network, plan: plan, samples: samples, steps: steps,
            firstAveraged: try TrainingReader.firstAveraged(root, steps: steps.count))
        try WorkCheck.check(result)
        return result
    }
}
