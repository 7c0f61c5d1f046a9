public import Neural

extension Measure {
    /// The norm of the whole gradient at a step, before its update and before clipping. Seeds that
    /// diverged later have one, too.
    public static func gradientNorm(at step: Int) -> Measure {
        Measure("gradientNorm", .gradient, .spread) { end in
            end.recorded(at: step) { state in
                state.gradientNorm.map { .value($0) } ?? .missing(.notRecorded)
            }
        }
    }

    /// The gradient per weight of the first dense layer over that of the last hidden one, at a step. Seeds
    /// that diverged later have one, too.
    public static func gradientRatio(at step: Int) -> Measure {
        Measure("gradientRatio", .ratio, .spread) { end in
            end.recorded(at: step) { state in
                let layers = state.gradientsPerWeight(end.layout)
                guard layers.count > 2 else { return .missing(.notRecorded) }
                let last = layers[layers.count - 2]
                return last > 0 ? .value(layers[0] / last) : .missing(.vanished)
            }
        }
    }
}

extension Checkpoint {
    /// The norm of the whole gradient, before clipping; nil where none was recorded.
    public var gradientNorm: Double? {
        let norms = gradientNorms
        return norms.isEmpty ? nil : norms.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// ‖∂L/∂W‖/√n of each dense layer's n weights from the first to the last, before clipping.
    public func gradientsPerWeight(_ layout: ParameterLayout) -> [Double] {
        zip(layout.trainedBlocks, gradientNorms).filter { $0.0.kind == .weight }.map {
            $0.1 / Double($0.0.count).squareRoot()
        }
    }
}
