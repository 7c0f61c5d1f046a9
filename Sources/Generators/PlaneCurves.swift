public import Neural

/// Two classes of points in the plane: each class lies on a curve, and noise moves its points.
public struct PlaneCurves: Sendable, Hashable {
    /// The curves of a data set.
    public struct Shape: Sendable {
        /// What users type.
        public let id: String
        /// Standard deviation of the noise if nothing else is asked for.
        public let standardNoise: Double
        /// How many training rows if nothing else is asked for.
        public let standardRows: Int
        /// The point of a class's curve at a place from 0 to 1.
        let point: @Sendable (_ isOne: Bool, _ place: Double) -> (x: Double, y: Double)
    }

    public let shape: Shape
    /// Training rows, and as many validation rows.
    public let rows: Int
    public let heldOutRows: Int
    /// Standard deviation of the noise in each direction.
    public let noise: Double

    public init(_ shape: Shape, rows: Int? = nil, heldOutRows: Int = 1000, noise: Double? = nil) {
        self.shape = shape
        self.rows = rows ?? shape.standardRows
        self.heldOutRows = heldOutRows
        self.noise = noise ?? shape.standardNoise
    }

    /// A seed's rows; all of them are as noisy.
    public func data(seed: UInt64) -> TrainingData {
        var points = RandomStream(seed: seed, purpose: .data)
        var heldOut = RandomStream(seed: seed, purpose: .heldOut)
        let training = draw(rows, &points)
        let validation = draw(rows, &points)
        return TrainingData(
            training: training, validation: validation, heldOut: draw(heldOutRows, &heldOut))
    }

    private func draw(_ rows: Int, _ random: inout RandomStream) -> Samples {
        var inputs: [Double] = []
        var targets: [Double] = []
        for row in 0..<rows {
            // The classes take turns, so that every set has as many rows of each.
            let isOne = (row & 1) == 1
            let (x, y) = shape.point(isOne, random.uniform())
            inputs += [x + noise * random.normal(), y + noise * random.normal()]
            targets.append(isOne ? 1 : 0)
        }
        return Samples(inputs: inputs, targets: targets, rows: rows)
    }
}

extension PlaneCurves.Shape: Hashable {
    public static func == (first: Self, second: Self) -> Bool { first.id == second.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
