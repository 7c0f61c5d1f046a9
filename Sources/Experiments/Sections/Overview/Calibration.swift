import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// Whether networks are as sure of their answers as they are right, under several methods.
struct CalibrationPart: SectionPart {
    let tasks = TaskScope.twoClasses
    let heading: FigureHeading? = FigureHeading(
        "calibration", reach: FigureReach([.rows], strengths: [.l2, .dropout]))

    /// Four ways to end with less sure answers, as many as stand beside each other.
    private static let methods = [Method.none, .l2, .dropout, .earlyStopping]
    private static let bins = 10

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let compared = try await laboratory.measured(Self.methods, of: net)
        let entries = compared.map { runs in
            let answers = runs.finished.map { run -> [Reliability.Answer] in
                guard let rows = laboratory.data(.rows, seed: run.seed).heldOut else { return [] }
                let outputs = runs.plan.pass(rows, of: run).answers
                return zip(outputs, rows.targets).map { output, target in
                    Reliability.Answer(
                        output: runs.plan.loss.probability(output), target: target)
                }
            }
            return CalibrationFigure.Entry(
                runs: runs, reliability: Reliability(answers, bins: Self.bins))
        }
        return Findings(
            CalibrationFigure(
                net: net, entries: entries,
                flipped: laboratory.task.isXOR ? NoisyXOR().flipped : nil),
            of: Divergence(compared).byPanel,
            trained: LabRun.all(compared, of: net, on: laboratory.task))
    }
}
