/// Numbers in the precision that they were trained in.
public enum TensorValues: Sendable, Hashable {
    case single([Float])
    case double([Double])
}

extension TensorValues {
    /// Some of them, in order.
    subscript(range: Range<Int>) -> TensorValues {
        switch self {
        case .single(let values): .single(Array(values[range]))
        case .double(let values): .double(Array(values[range]))
        }
    }
}
