import Elementary
public import Methods
import Neural

extension GeneratedDataset {
    /// Two classes of points in the plane: each class lies on a curve, and noise moves its points in each
    /// direction.
    /// - Parameters:
    ///   - id: what users type.
    ///   - standardNoise: standard deviation of the noise if nothing else is asked for.
    ///   - standardRows: how many training rows if nothing else is asked for.
    ///   - defaults: what runs are made with.
    ///   - point: of a class's curve, at a place from 0 to 1.
    public static func planeCurves(
        id: String, standardNoise: Double, standardRows: Int,
        defaults: TrainingDefaults = TrainingDefaults(),
        point: @escaping @Sendable (_ isOne: Bool, _ place: Double) -> (x: Double, y: Double)
    ) -> GeneratedDataset {
        GeneratedDataset(
            id: id, inputs: ["x1", "x2"], answer: .classes(["0", "1"]),
            standardNoise: standardNoise, standardRows: standardRows, defaults: defaults
        ) { rows, noise, random in
            var inputs: [Double] = []
            var targets: [Double] = []
            inputs.reserveCapacity(2 * rows)
            targets.reserveCapacity(rows)
            for row in 0..<rows {
                // The classes take turns, so that every set has as many rows of each.
                let isOne = (row & 1) == 1
                let (x, y) = point(isOne, random.uniform())
                inputs.append(x + noise * random.normal())
                inputs.append(y + noise * random.normal())
                targets.append(isOne ? 1 : 0)
            }
            return Samples(inputs: inputs, targets: targets, rows: rows)
        }.expecting { inputs, noise in likelihood(of: inputs, noise: noise, point: point) }
    }

    /// How finely curves are divided; their pieces are shorter than any noise that is worth it.
    private static let pieces = 200

    /// P(class 1 | x) = p₁(x) / (p₀(x) + p₁(x)), where a class's density is the mean over its curve of normal densities,
    /// exp(−|x − c(t)|² / 2σ²) but for a factor, at the middles of equal pieces; without noise the nearer curve is it.
    private static func likelihood(
        of inputs: [Double], noise: Double,
        point: (_ isOne: Bool, _ place: Double) -> (x: Double, y: Double)
    ) -> Double {
        func squares(_ isOne: Bool) -> [Double] {
            (0..<pieces).map { piece in
                let (x, y) = point(isOne, (Double(piece) + 0.5) / Double(pieces))
                return (x - inputs[0]) * (x - inputs[0]) + (y - inputs[1]) * (y - inputs[1])
            }
        }
        let (zero, one) = (squares(false), squares(true))
        let least = min(zero.min() ?? 0, one.min() ?? 0)
        // Noise this small and none make no difference.
        let spread = 2 * max(noise * noise, 1e-12)
        func density(_ squares: [Double]) -> Double {
            squares.reduce(0) { $0 + Double.exponential((least - $1) / spread) }
        }
        let (p0, p1) = (density(zero), density(one))
        return p1 / (p0 + p1)
    }
}
