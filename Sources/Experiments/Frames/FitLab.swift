import Base
import Datasets
import Lab
import Methods
import Neural

/// Networks that learn the noisy sine in the page, each rows of its own, under a penalty of any strength.
struct FitLab: Sendable {
    let net: Net
    let task: LearningTask
    let firstSeed: UInt64
    /// What a seed's rows were scaled by.
    let scaling: @Sendable (_ seed: UInt64) -> TrainingData.Scaling?

    /// As many networks as train while a reader waits.
    private static let seedCount = 16
    private static let places = 81
    private static let lambdas: [Double] =
        (-5...(-1)).flatMap { power in
            [1, 1.5, 2, 3, 5, 7].compactMap { Double("\($0)e\(power)") }
        } + [1]
    private static let methods = [Method.l2, .l1]

    /// Nil where a page cannot train the network.
    var exploration: Exploration? {
        guard let settings = LabSettings(net.learning(.rows), of: task),
            (try? settings.plan()) != nil
        else { return nil }
        let seeds = (0..<UInt64(Self.seedCount)).map { firstSeed + $0 }
        let x = (0..<Self.places).map {
            (2 * Double($0) / Double(Self.places - 1) - 1) * Double.pi
        }
        return Exploration(
            id: "fit", section: "l1-l2",
            data: .object([
                ("settings", settings.data), ("seed", .exact(Double(firstSeed))),
                ("seeds", .integer(Self.seedCount)), ("lambdas", .exact(Self.lambdas)),
                ("x", .numbers(x)),
                ("truth", .numbers(x.map { task.dataset.expected?([$0]) ?? .nan })),
                ("scales", .list(seeds.map { .exact(lines($0)) })),
                (
                    "methods",
                    .list(
                        Self.methods.map {
                            .object([
                                ("id", .text(.text($0.id))), ("name", .text(.phrase($0.label))),
                                ("slot", .integer($0.slot)),
                            ])
                        })
                ),
            ]))
    }

    /// A seed's standardized input is p + q·x, and its target r + s·y of a standardized one: p, q, r and s.
    private func lines(_ seed: UInt64) -> [Double] {
        guard let scaling = scaling(seed) else { return [0, 1, 0, 1] }
        let (p, r) = (scaling.inputs.applied(to: [0])[0], scaling.targets.undone([0])[0])
        return [
            p, scaling.inputs.applied(to: [1])[0] - p, r, scaling.targets.undone([1])[0] - r,
        ]
    }
}
