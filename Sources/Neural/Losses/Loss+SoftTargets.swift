/// Losses of targets that may lie between classes.
extension Loss {
    /// The loss of a batch; fills in the gradient by the outputs.
    ///
    /// - Parameters:
    ///   - outputs: [rows][features].
    ///   - softTargets: [rows][features]: numbers, or the probability of each class, which add up to 1 where there is
    ///     an output for each.
    ///   - gradient: [rows][features].
    ///   - isTold: whether the loss itself is asked for, as in `evaluate(outputs:targets:rows:features:gradient:isTold:)`.
    func evaluate<Value: Number>(
        outputs: VectorView<Value>, softTargets: VectorView<Value>, rows: Int, features: Int,
        gradient: VectorView<Value>, isTold: Bool
    ) -> Value {
        guard self == .crossEntropy else {
            return evaluate(
                outputs: outputs, targets: softTargets, rows: rows, features: features,
                gradient: gradient, isTold: isTold)
        }
        var sum = Value(0)
        let share = Value(1 / Double(rows))
        for row in 0..<rows {
            let logits = outputs + row * features
            let targets = softTargets + row * features
            let slopes = gradient + row * features
            let logTotal = Self.logSumOfExponentials(logits, features)
            for k in 0..<features {
                sum += targets[k] * (logTotal - logits[k])
                slopes[k] = (Value.exp(logits[k] - logTotal) - targets[k]) * share
            }
        }
        return sum * share
    }

    /// log Σ eᶻ, without overflow.
    @inline(__always)
    static func logSumOfExponentials<Value: Number>(
        _ logits: VectorView<Value>, _ features: Int
    ) -> Value {
        var largest = logits[0]
        for k in 1..<features { largest = largest.larger(logits[k]) }
        var total = Value(0)
        for k in 0..<features { total += Value.exp(logits[k] - largest) }
        return Value.log(total) + largest
    }
}
