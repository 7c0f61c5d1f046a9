import Elementary
public import Methods
public import Neural

/// Noisy exclusive or: Gaussian clouds about (±1, ±1), target 1 where the signs differ. A share of
/// the training and validation labels is flipped. Of a held-out row the target is the probability of
/// class 1 under the same flips, so that its loss is the mean over all ways to flip, which compares with
/// the training rows' like with like, and its accuracy is by the label without flips.
public struct NoisyXOR: Sendable, Hashable {
    /// Training rows, and as many validation rows.
    public var rows: Int
    public var heldOutRows = 400
    /// Standard deviation of a cloud in each direction.
    public var sigma: Double
    /// The probability that a label is flipped; below ½.
    public var flipped: Double
    /// Standard normal inputs after the two that matter.
    public var irrelevantInputs: Int

    public init(
        rows: Int = 40, sigma: Double = 0.45, flipped: Double = 0.12, irrelevantInputs: Int = 0
    ) {
        self.rows = rows
        self.sigma = sigma
        self.flipped = flipped
        self.irrelevantInputs = irrelevantInputs
    }

    /// A seed's rows.
    public func data(seed: UInt64) -> TrainingData {
        var points = RandomStream(seed: seed, purpose: .data)
        var labels = RandomStream(seed: seed, purpose: .labels)
        var heldOut = RandomStream(seed: seed, purpose: .heldOut)
        let training = draw(rows, points: &points, labels: &labels, flipped: flipped)
        let validation = draw(rows, points: &points, labels: &labels, flipped: flipped)
        return TrainingData(
            training: training, validation: validation,
            heldOut: draw(
                heldOutRows, points: &heldOut, labels: &labels, flipped: flipped, isExpected: true))
    }

    /// P(class 1 | x) of a row whose label may be flipped: that of the clouds, which is by densities
    /// exp(−|x − c|² / 2σ²) but for a factor, and the share of flips. Other inputs say nothing.
    public func expected(_ inputs: [Double]) -> Double {
        // The density of the two clouds on either side of an input, as a share of both: the logistic function.
        func positive(_ x: Double) -> Double { Double.logistic(2 * x / (sigma * sigma)) }
        let (x, y) = (positive(inputs[0]), positive(inputs[1]))
        let one = x * (1 - y) + y * (1 - x)
        return one * (1 - flipped) + (1 - one) * flipped
    }

    /// The cloud that a row is drawn from: they take turns, so that every set has as many rows of each.
    private static func cloud(ofRow row: Int) -> (x: Double, y: Double) {
        ((row & 1) == 0 ? -1 : 1, (row & 2) == 0 ? -1 : 1)
    }

    /// The label of a row before it may be flipped.
    public static func label(ofRow row: Int) -> Double {
        let (x, y) = cloud(ofRow: row)
        return x != y ? 1 : 0
    }

    private func draw(
        _ rows: Int, points: inout RandomStream, labels: inout RandomStream, flipped: Double,
        isExpected: Bool = false
    ) -> Samples {
        var inputs: [Double] = []
        var targets: [Double] = []
        for row in 0..<rows {
            let (x, y) = NoisyXOR.cloud(ofRow: row)
            inputs += [x + sigma * points.normal(), y + sigma * points.normal()]
            for _ in 0..<irrelevantInputs { inputs.append(points.normal()) }
            guard !isExpected else {
                targets.append(x != y ? 1 - flipped : flipped)
                continue
            }
            let isFlipped = flipped > 0 && labels.uniform() < flipped
            targets.append((x != y) != isFlipped ? 1 : 0)
        }
        return Samples(inputs: inputs, targets: targets, rows: rows)
    }
}

extension TrainingDefaults {
    /// Of noisy exclusive or: see `NoisyTuning` for its noise.
    public static let noisyXOR = TrainingDefaults()
}
