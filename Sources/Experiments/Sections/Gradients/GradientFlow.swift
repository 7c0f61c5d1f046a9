import Base
import Charts
import Neural
import Results

/// The gradient's size in each layer of a deep network, at one step.
struct GradientFlow: Sendable {
    let net: DeepNet
    let step: Int
    /// For each seed, the gradient per weight of each dense layer from the first to the last, before the
    /// step's update; nil for a seed that diverged before.
    let norms: [[Double]?]
    /// First dense layer over last hidden layer.
    let ratios: Measurement
    /// The norm of the gradient of all parameters.
    let whole: Measurement

    init(_ net: DeepNet, step: Int, _ measured: MeasuredPlan) {
        self.net = net
        self.step = step
        let layout = measured.plan.layout
        norms = measured.runs.map { run in
            run.checkpoints.first { $0.epoch == step }?.gradientsPerWeight(layout)
        }
        ratios = measured.measured(by: .gradientRatio(at: step))
        whole = measured.measured(by: .gradientNorm(at: step))
    }

    /// How many seeds had diverged before the step.
    func lost(_ name: Phrase.Value) -> Divergence.Group {
        Divergence.Group(name, Share(norms.count { $0 == nil }, of: norms.count))
    }

    /// The quartiles of each layer: beyond them lie seeds whose ReLU units are all dead somewhere, and their gradient is
    /// exactly zero there.
    var spreads: [(low: Double, median: Double, high: Double)] {
        let known = norms.compactMap(\.self)
        guard let layers = known.first?.count else { return [] }
        return (0..<layers).map { layer in
            let quartiles = quantiles(known.map { $0[layer] }, [0.25, 0.5, 0.75])
            return (quartiles[0], quartiles[1], quartiles[2])
        }
    }

    /// Of the layers, back from the output.
    var medians: [Point] {
        spreads.reversed().enumerated().map { Point(Double($0), $1.median) }
    }

    /// Line and band over the layers, back from the output; where a median is too small for the axis, an arrowhead.
    func marks(_ series: Series) -> [any Mark] {
        let spreads = Array(spreads.reversed())
        let x = spreads.indices.map(Double.init)
        let medians = medians
        return [
            BandMark(x: x, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
            LineMark(medians, series: series, isMarked: false),
            BeyondMark(medians, series: series),
        ]
    }

    /// An axis of gradients that reaches all of these, unless they are smaller than any that could still be seen in a
    /// step.
    static func axis(_ label: RichText, of flows: [GradientFlow]) -> Axis {
        let spreads = flows.flatMap(\.spreads)
        let low = spreads.map(\.low).filter { $0 > 0 }.min() ?? 1
        let high = spreads.map(\.high).filter(\.isFinite).max() ?? 1
        let bottom = max(low, floor)
        return Axis(label, scale: .logarithmic, domain: bottom / 2...max(2 * high, 10 * bottom))
    }

    /// Single precision has smaller numbers, but few digits of them.
    private static let floor = 1e-36

    func addRows(to table: inout DataTable) {
        for (layer, spread) in spreads.enumerated() {
            table.append([
                .integer(net.depth), .text(net.activation.rawValue), .text(net.remedy.rawValue),
                .text(net.initializer.rawValue), .integer(step), .integer(layer + 1),
                .number(spread.low), .number(spread.median),
                .number(spread.high),
            ])
        }
    }

    static let columns = [
        "depth", "activation", "remedy", "initial weights", "step", "layer", "p25", "median", "p75",
    ]

    /// Whole layers only.
    static func ticks(layers: Int) -> Axis.Ticks {
        .at(
            stride(from: 0, to: layers, by: max(1, layers / 4)).map {
                (value: Double($0), label: RichText(String($0)))
            })
    }
}

extension DeepNet {
    /// The gradients at the first step, and at the last if there are more.
    func flows(
        from laboratory: Laboratory, steps: Int
    ) async throws(ExperimentError) -> [GradientFlow] {
        let plan = plan(steps: steps)
        let measured = try await laboratory.measured(plan, on: Self.source)
        return plan.checkpoints.dropFirst().map { GradientFlow(self, step: $0, measured) }
    }
}
