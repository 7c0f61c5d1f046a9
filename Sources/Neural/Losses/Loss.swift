/// What a network is trained to make small: the data loss, without penalties.
public enum Loss: String, Sendable, Hashable, CaseIterable {
    /// (y − t)², averaged over all elements.
    case meanSquaredError = "mse"
    /// −t·log σ(z) − (1 − t)·log(1 − σ(z)) for logits z, averaged over all elements, in nats.
    case binaryCrossEntropy = "bce"
    /// −log softmax(z)[class] for logits z, averaged over rows, in nats. Targets are class numbers.
    case crossEntropy = "ce"

    /// How many targets a row has.
    public func targetsPerRow(outputs: Int) -> Int { self == .crossEntropy ? 1 : outputs }

    /// The loss of a batch; fills in the gradient by the outputs where one is asked for.
    ///
    /// - Parameters:
    ///   - outputs: [rows][features].
    ///   - targets: [rows][features], or class numbers, [rows].
    ///   - gradient: [rows][features].
    ///   - isTold: whether the loss itself is asked for, rather than whether it is finite: where it is not, what is
    ///     returned is finite where the loss is, and takes less time.
    func evaluate<Value: Number>(
        outputs: VectorView<Value>, targets: VectorView<Value>, rows: Int, features: Int,
        gradient: VectorView<Value>?, isTold: Bool = true
    ) -> Value {
        switch self {
        case .meanSquaredError:
            return Self.squaredError(outputs, targets, rows * features, gradient)
        case .binaryCrossEntropy:
            return Self.binaryEntropy(outputs, targets, rows * features, gradient, isTold: isTold)
        case .crossEntropy:
            return Self.softmaxEntropy(outputs, targets, rows, features, gradient)
        }
    }

    private static func squaredError<Value: Number>(
        _ outputs: VectorView<Value>, _ targets: VectorView<Value>, _ count: Int,
        _ gradient: VectorView<Value>?
    ) -> Value {
        var sum = Value(0)
        let factor = Value(2 / Double(count))
        for k in 0..<count {
            let difference = outputs[k] - targets[k]
            sum += difference * difference
            gradient?[k] = factor * difference
        }
        return sum * Value(1 / Double(count))
    }

    private static func binaryEntropy<Value: Number>(
        _ outputs: VectorView<Value>, _ targets: VectorView<Value>, _ count: Int,
        _ gradient: VectorView<Value>?, isTold: Bool
    ) -> Value {
        var sum = Value(0)
        let zero = Value(0)
        let share = Value(1 / Double(count))
        let least = Value(0x1p-90)
        gradient?.updateToSigmoid(of: outputs, count: count)
        for k in 0..<count {
            let z = outputs[k]
            // max(z, 0) − z·t + log(1 + e⁻|z|) does not overflow.
            var own = zero.larger(z) - z * targets[k]
            // From 0 to log 2: too little to make a sum infinite, and most of the work.
            if isTold { own += Value.logOnePlus(Value.exp(-z.magnitude)) }
            sum += own
            // What is nearer to 0 moves no weight; its products would get below 2⁻¹²⁶, where some processors are slow.
            if let gradient {
                gradient[k] = (gradient[k] - targets[k]).zeroed(below: least) * share
            }
        }
        return sum * share
    }

    private static func softmaxEntropy<Value: Number>(
        _ outputs: VectorView<Value>, _ targets: VectorView<Value>, _ rows: Int,
        _ features: Int, _ gradient: VectorView<Value>?
    ) -> Value {
        var sum = Value(0)
        let share = Value(1 / Double(rows))
        for row in 0..<rows {
            let logits = outputs + row * features
            let logTotal = logSumOfExponentials(logits, features)
            for k in 0..<features {
                let isTarget = Loss.crossEntropy.isClass(k, targets[row])
                let own = Value(0).replacing(with: Value(1), where: isTarget)
                sum += Value(0).replacing(with: logTotal - logits[k], where: isTarget)
                gradient?[row * features + k] = (Value.exp(logits[k] - logTotal) - own) * share
            }
        }
        return sum * share
    }
}
