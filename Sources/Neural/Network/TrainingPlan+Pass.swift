/// What its network makes of rows.
extension TrainingPlan {
    /// What one pass of all rows leaves behind in the network.
    /// - Parameters:
    ///   - samples: the rows that go through, all at once.
    ///   - parameters: parameters and running statistics in the order of the plan's layout.
    ///   - mode: whether batch statistics or running ones normalize.
    public func pass(
        _ samples: Samples, with parameters: [Float], mode: Mode = .evaluation
    ) -> NetworkProbe.Pass {
        NetworkProbe(plan: self, parameters: parameters, capacity: samples.rows)
            .pass(samples.inputs, rows: samples.rows, mode: mode)
    }

    /// What one pass of all rows leaves behind in the network that a run ended with.
    public func pass(
        _ samples: Samples, of run: Run, mode: Mode = .evaluation
    ) -> NetworkProbe.Pass {
        pass(samples, with: run.keptParameters, mode: mode)
    }

    /// The gradient of the data loss by the trained parameters, in training mode, nothing dropped at random.
    public func gradient(_ samples: Samples, with parameters: [Float]) -> [Float] {
        NetworkProbe(plan: self, parameters: parameters, capacity: samples.rows)
            .gradient(samples, loss: loss)
    }
}
