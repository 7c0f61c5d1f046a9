extension Loss {
    /// How many rows are on the right side, in every lane.
    func rightRows<Value: Number>(
        outputs: VectorView<Value>, targets: VectorView<Value>, rows: Int, features: Int
    ) -> Value {
        var right = Value(0)
        let (zero, one, half) = (Value(0), Value(1), Value(0.5))
        for row in 0..<rows {
            let values = outputs + row * features
            var isRight = Value.Mask(all: true)
            switch self {
            case .meanSquaredError:
                for k in 0..<features {
                    let distance = (values[k] - targets[row * features + k]).magnitude
                    isRight = isRight.and(distance.isLess(than: half))
                }
            case .binaryCrossEntropy:
                // The sigmoid is on the target's side of ½ where the logit is on its side of 0.
                for k in 0..<features {
                    let isOne = half.isLess(than: targets[row * features + k])
                    let logit = values[k].replacing(with: -values[k], where: isOne)
                    isRight = isRight.and(logit.isLess(than: zero))
                }
            case .crossEntropy:
                // Every other class's logit is below the target's.
                var own = zero
                for k in 0..<features {
                    own = own.replacing(with: values[k], where: isClass(k, targets[row]))
                }
                for k in 0..<features {
                    let isOther = Value.Mask(all: true).andNot(isClass(k, targets[row]))
                    let isWrong = isOther.andNot(values[k].isLess(than: own))
                    isRight = isRight.andNot(isWrong)
                }
            }
            right += zero.replacing(with: one, where: isRight)
        }
        return right
    }

    /// The lanes whose target, a class number, is `k`.
    @inline(__always)
    func isClass<Value: Number>(_ k: Int, _ target: Value) -> Value.Mask {
        (target - Value(Double(k))).magnitude.isLess(than: Value(0.5))
    }
}
