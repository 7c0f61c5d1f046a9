import Neural

/// Reruns a recorded training run in double precision.
public enum Replay {
    /// The result of a case, as JSON with the keys of a case's `expected`. The same case gives the
    /// same text every time.
    /// - Parameter bytes: the text of the case.
    public static func result(of bytes: [UInt8]) throws(ReplayError) -> String {
        guard bytes.count <= ReplayLimits.bytes else { throw .tooLarge }
        let recorded = try CaseReader.read(JSONParser.parse(bytes))
        return JSONWriter.text(try run(recorded).members)
    }

    /// Trains step by step and takes down what a case expects.
    static func run(_ recorded: RecordedCase) throws(ReplayError) -> ReplayResult {
        let network = recorded.network
        let batch = recorded.steps.map(\.rows.count).max() ?? 0
        // Evaluation goes in parts that fit what was checked for a batch, or else one row.
        var trainer = StepTrainer(
            plan: recorded.plan, parameters: network.parameters, capacity: max(batch, 1))
        var measures: [StepTrainer.Result] = []
        measures.reserveCapacity(recorded.steps.count)
        for (place, step) in recorded.steps.enumerated() {
            let measure = trainer.step(recorded.batch(step.rows), step.draws)
            guard measure.objective.isFinite, measure.gradientNorm.isFinite else {
                throw .diverged(path: "steps[\(place)]")
            }
            measures.append(measure)
            if let first = recorded.firstAveraged, place >= first { trainer.addToAverage() }
        }
        trainer.keepAverage()
        let parameters = trainer.parameters
        let outputs = trainer.outputs(recorded.samples.inputs)
        guard parameters.allSatisfy(\.isFinite), outputs.allSatisfy(\.isFinite) else {
            throw .diverged(
                path: recorded.steps.isEmpty ? "network" : "steps[\(recorded.steps.count - 1)]")
        }
        return ReplayResult(
            measures: measures, network: network.with(parameters: parameters), outputs: outputs,
            outputsPerRow: network.outputs)
    }
}
