import Base
import Generators
import Neural

extension XOR {
    /// A point by its inputs, such as `(0, 1)`.
    static func name(of row: Int) -> String {
        let inputs = samples.inputs[2 * row..<2 * row + 2]
        return "(" + inputs.map { formatted(Double($0)) }.joined(separator: ", ") + ")"
    }
}
