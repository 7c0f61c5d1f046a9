/// What is read off the outputs of a trained network.
extension Loss {
    /// The probability of the second class of two: the sigmoid of a logit, else the output itself.
    public func probability(_ output: Float) -> Double {
        self == .binaryCrossEntropy ? Activation.sigmoid.value(Double(output)) : Double(output)
    }

    /// The mean over rows of −log of the probability of a row's own class, in nats; a probability that has
    /// become 0 counts as 1e-300.
    /// - Parameters:
    ///   - probabilities: of the second class of two, a row each.
    ///   - targets: 0 or 1, a row each.
    public static func crossEntropy(
        of probabilities: [Double], targets: some Sequence<Double>
    ) -> Double {
        let sum = zip(probabilities, targets).reduce(0.0) { sum, row in
            let own = row.1 > 0.5 ? row.0 : 1 - row.0
            return sum - Double.log(Swift.max(own, 1e-300))
        }
        return sum / Double(Swift.max(probabilities.count, 1))
    }
}
