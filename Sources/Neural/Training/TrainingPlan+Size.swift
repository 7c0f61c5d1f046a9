extension TrainingPlan {
    /// About how many bytes a pack of seeds takes in training: its rows, parameters, gradients and
    /// moments, what a batch fills in all layers, and its runs.
    /// - Parameters:
    ///   - rows: training rows.
    ///   - otherRows: rows that validate or are held out.
    ///   - precision: of every number in training.
    public func packBytes(rows: Int, otherRows: Int, precision: Precision) -> Int {
        packBytes(
            lanes: PackTraining.lanes(
                self, rows: rows, otherRows: otherRows, precision: precision),
            rows: rows, otherRows: otherRows, precision: precision)
    }

    /// The same of a pack of so many seeds.
    func packBytes(lanes: Int, rows: Int, otherRows: Int, precision: Precision) -> Int {
        let number = precision == .float ? MemoryLayout<Float>.size : MemoryLayout<Double>.size
        let layout = layout
        // Each layer keeps its outputs and the gradient by its inputs.
        let values = TrainingPlan.features(layers, inputs: inputs).reduce(0, +)
        let batch = Swift.max(batchSize == 0 ? rows : Swift.min(batchSize, rows), 64)
        // As they are drawn in double precision, packed, and put together to a batch.
        let data =
            (rows + otherRows) * (inputs + layout.outputs) * (MemoryLayout<Double>.size + number)
        let work = batch * (values + inputs) + 6 * layout.count
        return lanes * (data + work * number + runBytes)
    }

    /// About how many bytes the run of a seed takes: its states, its final parameters, and itself.
    public var runBytes: Int {
        layout.count
            * ((checkpoints.count + 1) * MemoryLayout<Float>.size
                + MemoryLayout<Double>.size) + 1000
    }

    /// About how many multiplications the training of a seed takes; a `Double`, for there may be more
    /// than an `Int` holds.
    public func multiplications(rows: Int) -> Double {
        // Forward, and backward by inputs and by weights.
        3 * Double(epochs) * Double(rows) * Double(layout.count)
    }

    /// How many numbers enter and leave each layer, those inside residual blocks too.
    private static func features(_ layers: [LayerSpecification], inputs: Int) -> [Int] {
        var features = inputs
        return layers.flatMap { layer -> [Int] in
            let entering = features
            features = layer.outputs(inputs: entering)
            guard case .residual(let inner) = layer else { return [entering + features] }
            return [entering + features] + self.features(inner, inputs: entering)
        }
    }
}
