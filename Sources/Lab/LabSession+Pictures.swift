import Neural

/// What a page draws after every state, small enough to be read at once.
extension LabSession {
    /// How far from the mean of standardized targets the colours of predicted numbers reach, in deviations.
    public static let shownDeviations = 2.0
    /// The most points beside each other in a field.
    public static let mostSide = 256

    /// [seeds][side][side]: what every network answers in the middles of the cells of a grid in the plane of the first
    /// two inputs, in bytes; other inputs are 0. Lines lie one behind the other from `y.0` to `y.1`, the cells of each from
    /// `x.0` to `x.1`.
    ///
    /// Of two classes a byte is the probability of class 1, from 0 to 255. Of a number to predict it is the place of the
    /// answer between two deviations below the mean and two above it. Networks with one input have one line, [seeds][side],
    /// of points from `x.0` to `x.1` with both ends, and numbers are told by their place between `y.0` and `y.1`. 128 stands for a network without a state.
    /// - Parameters:
    ///   - side: cells beside each other, up to `mostSide`; of any other number there is no field.
    ///   - x: where the plane begins and ends along the first input.
    ///   - y: the same along the second one, or of the number to predict.
    public func fields(
        side: Int, x: (Double, Double), y: (Double, Double)
    ) -> [UInt8] {
        guard (1...Self.mostSide).contains(side) else { return [] }
        let points = points(side: side, x: x, y: y)
        let isProbability = plan.rows.loss != .meanSquaredError
        let isLine = plan.rows.inputs == 1
        let range =
            isProbability
            ? (0, 1) : isLine ? y : (-Self.shownDeviations, Self.shownDeviations)
        let low = SIMD8(repeating: Float(range.0))
        let scale = SIMD8(repeating: Float(255 / (range.1 - range.0)))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(seeds.count * points.count / plan.rows.inputs)
        for pack in outputs(points) {
            let levels = pack.outputs.map {
                (NetworkPack.probabilities($0, loss: plan.rows.loss) - low) * scale
            }
            for (lane, hasState) in pack.hasState.enumerated() {
                for level in levels { bytes.append(hasState ? Self.byte(level[lane]) : 128) }
            }
        }
        return bytes
    }

    /// Rounded to a byte; the nearest one of what lies outside.
    private static func byte(_ level: Float) -> UInt8 {
        // No number is not above 0.
        guard level > 0 else { return 0 }
        return level < 255 ? UInt8(level + 0.5) : 255
    }

    /// The middles of the cells, or the points of a line: [points][inputs].
    private func points(side: Int, x: (Double, Double), y: (Double, Double)) -> [Float] {
        func between(_ range: (Double, Double), _ share: Double) -> Float {
            Float(range.0 + (range.1 - range.0) * share)
        }
        func middle(_ cell: Int) -> Double { (Double(cell) + 0.5) / Double(side) }
        let inputs = plan.rows.inputs
        guard inputs > 1 else {
            return (0..<side).map { between(x, Double($0) / Double(max(side - 1, 1))) }
        }
        let others = [Float](repeating: 0, count: inputs - 2)
        return (0..<side).flatMap { line in
            (0..<side).flatMap { [between(x, middle($0)), between(y, middle(line))] + others }
        }
    }

    /// [bins + 1]: how many dense weights of all networks, biases aside, lie in each of so many equal parts of a range,
    /// and last how many are exactly 0, which are in no part. Weights outside are counted in the outermost parts.
    /// - Parameters:
    ///   - bins: how many parts; of less than one there is no histogram.
    ///   - low: where the first begins.
    ///   - high: where the last ends, above `low`.
    public func histogram(bins: Int, low: Double, high: Double) -> [UInt32] {
        guard bins > 0, low < high else { return [] }
        var counts = [UInt32](repeating: 0, count: bins + 1)
        for weight in weights {
            guard weight != 0 else {
                counts[bins] += 1
                continue
            }
            let place = (Double(weight) - low) / (high - low) * Double(bins)
            counts[Int(max(0, min(place, Double(bins - 1))))] += 1
        }
        return counts
    }
}
