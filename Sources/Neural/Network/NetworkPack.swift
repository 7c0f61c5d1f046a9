/// Up to eight networks of one plan side by side, one in each lane of a register.
///
/// What a network answers is what it answers alone, bit for bit.
public final class NetworkPack {
    /// How many networks there are.
    public static var lanes: Int { SIMD8<Float>.lanes }

    /// Points that go through at once.
    private static let capacity = 64
    private let network: Network<SIMD8<Float>>
    private let inputs: Memory<SIMD8<Float>>
    private let features: Int

    /// All numbers are 0.
    public init(_ plan: TrainingPlan) {
        features = plan.inputs
        network = Network(inputs: plan.inputs, layers: plan.layers, capacity: Self.capacity)
        inputs = Memory(count: Self.capacity * plan.inputs)
    }

    /// Gives one network its numbers.
    /// - Parameters:
    ///   - parameters: parameters and running statistics in the order of the plan's layout.
    ///   - lane: which network, from 0 on.
    public func setParameters(_ parameters: [Float], lane: Int) {
        network.setParameters(parameters, lane: lane)
    }

    /// What all networks answer at the same points.
    /// - Parameters:
    ///   - points: [points][inputs].
    ///   - masks: what dropout keeps, for each of its layers in order, [points][features], true is kept; nil drops nothing.
    /// - Returns: [points][outputs], a lane for every network.
    public func outputs(_ points: [Float], masks: [[Bool]]? = nil) -> [SIMD8<Float>] {
        var pass = ForwardPass<SIMD8<Float>>(
            mode: masks == nil ? .evaluation : .training, dropout: Xoshiro256(keys: []))
        pass.movesRunningStatistics = false
        let width = network.layout.outputs
        let count = points.count / features
        var result: [SIMD8<Float>] = []
        result.reserveCapacity(count * width)
        for first in stride(from: 0, to: count, by: Self.capacity) {
            let part = Swift.min(Self.capacity, count - first)
            for k in 0..<part * features {
                inputs.start[k] = SIMD8(repeating: points[first * features + k])
            }
            pass.dropoutLayers = 0
            pass.masks = masks?.map { mask in
                let units = mask.count / count
                return Array(mask[first * units..<(first + part) * units])
            }
            let outputs = network.forward(inputs.start, rows: part, pass: &pass)
            for k in 0..<part * width { result.append(outputs[k]) }
        }
        return result
    }

    /// The probabilities of the second class of two that outputs stand for.
    public static func probabilities(_ outputs: SIMD8<Float>, loss: Loss) -> SIMD8<Float> {
        loss == .binaryCrossEntropy ? SIMD8<Float>.sigmoid(outputs) : outputs
    }
}
