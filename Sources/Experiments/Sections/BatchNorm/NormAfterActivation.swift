import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// What becomes of the values, and of learning, where batch norm comes after the activation.
struct NormAfterActivationPart: SectionPart {
    let tasks = TaskScope.fourPoints

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let placed = try await NormAfterActivation(laboratory.settings.xor8, from: laboratory)
        return Findings(quantities: [
            "batchnorm.after.sd": .spread(Spread(placed.deviations), digits: 3),
            "batchnorm.after.solved": .measured(placed.solved),
        ])
    }
}

/// The same network with batch norm after the activation.
struct NormAfterActivation: Sendable {
    /// For each seed and unit, the standard deviation of the normalised values over the batch at the
    /// end, in training mode.
    let deviations: [Double]
    let solved: Measurement

    init(_ net: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var own = net
        own.normalization = .after
        own.checkpoints = [0, own.epochs]
        let plan = own.plan(with: .none)
        let runs = try await laboratory.measured(plan, on: .xor)
        deviations = runs.finished.flatMap { run -> [Double] in
            let pass = plan.pass(XOR.samples, of: run, mode: .training)
            return columns(pass.normalized[0], net.width).map(\.deviation)
        }
        solved = runs[.solved]
    }
}
