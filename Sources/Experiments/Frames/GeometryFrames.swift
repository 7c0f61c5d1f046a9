import Generators
import Methods
import Neural

extension PenaltyGeometry {
    /// The loss of the two weights w, (w − m)ᵀA(w − m) but for a constant, with its minimum m; readers move the minimum,
    /// and the page works out where penalties move it.
    var exploration: Exploration {
        let (rows, count) = (Self.rows, Double(Self.rows.rows))
        func mean(_ value: (_ x: [Double], _ target: Double) -> Double) -> Double {
            (0..<rows.rows).reduce(0) { sum, row in
                sum + value(Array(rows.inputs[2 * row..<2 * row + 2]), rows.targets[row])
            } / count
        }
        let (a, b, c) = (
            mean { x, _ in x[0] * x[0] }, mean { x, _ in x[0] * x[1] }, mean { x, _ in x[1] * x[1] }
        )
        let (d, e) = (mean { $0[0] * $1 }, mean { $0[1] * $1 })
        let determinant = a * c - b * b
        return Exploration(
            id: "geometry", section: "l1-l2",
            data: .object([
                ("curvature", .numbers([a, b, c])),
                (
                    "minimum",
                    .numbers([(c * d - b * e) / determinant, (a * e - b * d) / determinant])
                ),
                ("lambda", .number(Self.lambda)),
                ("slots", .integers([Method.l1Proximal.slot, Method.l2.slot])),
            ]))
    }
}
