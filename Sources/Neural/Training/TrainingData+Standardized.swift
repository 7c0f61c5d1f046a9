extension TrainingData {
    /// With inputs and targets moved and scaled so that those of the training rows have mean 0 and standard
    /// deviation 1.
    public var standardized: TrainingData {
        let rows = Array(0..<training.rows)
        let inputs = Standardization(
            training.inputs, columns: training.features, rows: rows,
            keeps: training.inputs.prefix(training.features).map { _ in false })
        let targets = Standardization(
            training.targets, columns: training.targetsPerRow, rows: rows,
            keeps: training.targets.prefix(training.targetsPerRow).map { _ in false })
        return TrainingData(
            training: inputs.applied(to: training, targets: targets),
            validation: validation.map { inputs.applied(to: $0, targets: targets) },
            heldOut: heldOut.map { inputs.applied(to: $0, targets: targets) },
            scaling: Scaling(inputs: inputs, targets: targets))
    }
}

extension Standardization {
    /// The inputs of samples by this one, their targets by another.
    fileprivate func applied(to samples: Samples, targets: Standardization) -> Samples {
        Samples(
            inputs: applied(toAll: samples.inputs, columns: samples.features),
            targets: targets.applied(toAll: samples.targets, columns: samples.targetsPerRow),
            rows: samples.rows)
    }

    private func applied(toAll values: [Double], columns: Int) -> [Double] {
        stride(from: 0, to: values.count, by: columns).flatMap {
            applied(to: values[$0..<$0 + columns])
        }
    }
}
