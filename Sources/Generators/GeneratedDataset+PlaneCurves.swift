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
            for row in 0..<rows {
                // The classes take turns, so that every set has as many rows of each.
                let isOne = (row & 1) == 1
                let (x, y) = point(isOne, random.uniform())
                inputs += [x + noise * random.normal(), y + noise * random.normal()]
                targets.append(isOne ? 1 : 0)
            }
            return Samples(inputs: inputs, targets: targets, rows: rows)
        }
    }
}
