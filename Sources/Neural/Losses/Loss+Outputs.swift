/// What is read off the outputs of a trained network.
extension Loss {
    /// The probability of the second class of two: the sigmoid of a logit, else the output itself.
    public func probability(_ output: Float) -> Double {
        self == .binaryCrossEntropy ? Activation.sigmoid.value(Double(output)) : Double(output)
    }

    /// −t·log p − (1 − t)·log(1 − p), mean over rows, in nats; a probability that has become 0 counts as 1e-300.
    /// - Parameters:
    ///   - probabilities: p, of the second class of two, a row each.
    ///   - targets: t, a row each.
    public static func crossEntropy(
        of probabilities: [Double], targets: some Sequence<Double>
    ) -> Double {
        let sum = zip(probabilities, targets).reduce(0.0) { sum, row in
            func log(_ probability: Double, _ weight: Double) -> Double {
                weight == 0 ? 0 : weight * Double.log(Swift.max(probability, 1e-300))
            }
            return sum - log(row.0, row.1) - log(1 - row.0, 1 - row.1)
        }
        return sum / Double(Swift.max(probabilities.count, 1))
    }
}
