import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// The recorded states of every method on the four points: loss, weights, activations and decision
/// field, epoch by epoch.
struct EpochFrames: Sendable {
    /// States shown; recorded ones in between are left out.
    static let count = 24
    /// Seeds that can be looked at alone.
    static let singles = 3
    static let bins = 48
    static let weights = -6.0...6.0
    static let sums = -8.0...8.0
    static let grid = GridArea(side: 22, range: -0.5...1.5)

    private let methods: [MeasuredRuns]

    init(methods: [MeasuredRuns]) { self.methods = methods }

    /// Nil if every seed diverged.
    var exploration: Exploration? {
        guard let run = methods.lazy.compactMap(\.finished.first).first else { return nil }
        let epochs = run.checkpoints.map(\.epoch)
        let shown = Self.places(epochs.count)
        return Exploration(
            id: "epochs", section: "overview",
            data: .object([
                ("epochs", .integers(epochs)), ("frames", .integers(shown)),
                ("seeds", .integers(firstSeeds)), ("side", .number(Double(Self.grid.columns))),
                ("plane", .numbers([Self.grid.x.lowerBound, Self.grid.x.upperBound])),
                ("weightRange", .numbers([Self.weights.lowerBound, Self.weights.upperBound])),
                ("sumRange", .numbers([Self.sums.lowerBound, Self.sums.upperBound])),
                ("colors", .text(.text(FrameColors.diverging))),
                ("points", .numbers(XOR.samples.inputs)),
                ("targets", .numbers(XOR.samples.targets)),
                ("methods", .list(methods.map { method($0, shown: shown) })),
            ]))
    }

    private var firstSeeds: [Int] {
        methods.first?.runs.prefix(Self.singles).map { Int($0.seed) } ?? []
    }

    /// Evenly spaced places among so many, the first and the last among them.
    private static func places(_ all: Int) -> [Int] {
        guard all > count else { return Array(0..<all) }
        return (0..<count).map { ($0 * (all - 1) + (count - 1) / 2) / (count - 1) }
    }

    private func method(_ entry: MeasuredRuns, shown: [Int]) -> FrameData {
        let runs = entry.finished
        let losses = entry.curve { $0.training.loss }.spreads
        // A seed that diverged has an empty place.
        let singles = entry.runs.prefix(Self.singles).map { $0.divergedAt == nil ? $0 : nil }
        return .object([
            ("id", .text(.text(entry.method.id))), ("name", .text(.phrase(entry.method.label))),
            ("slot", .number(Double(entry.method.slot))),
            ("median", .numbers(losses.map(\.median))), ("low", .numbers(losses.map(\.low))),
            ("high", .numbers(losses.map(\.high))),
            (
                "losses",
                .list(singles.map { .numbers($0?.checkpoints.map(\.training.loss) ?? []) })
            ),
            ("frames", .list(shown.map { frame(entry, runs, singles, place: $0) })),
        ])
    }

    private func frame(
        _ entry: MeasuredRuns, _ runs: [Neural.Run], _ singles: [Neural.Run?], place: Int
    ) -> FrameData {
        let states = runs.compactMap { $0.checkpoints[safe: place]?.parameters }
        let weights = states.map { DenseWeights.values($0, layout: entry.plan.layout) }
        let field = SeedFields(entry.plan, parameters: states, on: Self.grid)
        let own = singles.map { $0?.checkpoints[safe: place]?.parameters }
        return .object([
            (
                "weights",
                .counts(
                    weights.joined().filter { $0 != 0 }, bins: Self.bins, in: Self.weights)
            ),
            ("zeros", .number(quantile(weights.map { Double($0.count { $0 == 0 }) }, 0.5))),
            ("zeroShare", .number(share(weights))),
            ("sums", .counts(states.flatMap { sums(entry, $0) }, bins: Self.bins, in: Self.sums)),
            ("field", .shares(field.mean)), ("disputed", .number(field.disputed)),
            (
                "singles",
                .list(
                    own.map { parameters in
                        guard let parameters else { return .object([]) }
                        return .object([
                            (
                                "weights",
                                .numbers(DenseWeights.values(parameters, layout: entry.plan.layout))
                            ),
                            ("sums", .numbers(sums(entry, parameters))),
                            (
                                "field",
                                .shares(
                                    SeedFields(
                                        entry.plan, parameters: [parameters], on: Self.grid
                                    ).mean)
                            ),
                        ])
                    })
            ),
        ])
    }

    /// The share of all weights that are exactly zero.
    private func share(_ weights: [[Double]]) -> Double {
        let all = weights.joined()
        return Double(all.count { $0 == 0 }) / Double(max(all.count, 1))
    }

    /// What reaches the hidden activation on the four rows in evaluation mode.
    private func sums(_ entry: MeasuredRuns, _ parameters: [Float]) -> [Double] {
        let place =
            entry.plan.layers.firstIndex { if case .activation = $0 { true } else { false } } ?? 1
        return entry.plan.pass(XOR.samples, with: parameters).outputs[place - 1].map { Double($0) }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The element at a place; nil if there is none.
    subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
