import Base
import Datasets
import Methods
import Neural
import Results

/// As many networks as a page's laboratory begins with, on the same rows, without a regularizer and with the method
/// that it begins with.
struct LabNetworksPart: SectionPart {
    let tasks = TaskScope.lab
    let heading: FigureHeading? = FigureHeading(
        "lab-networks", reach: FigureReach([.rows], strengths: [.l2], isOfLabSeeds: true))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let task = laboratory.task
        guard let offer = LabOffer(task, laboratory.settings) else {
            preconditionFailure("\(task.id) has no laboratory")
        }
        var net = laboratory.untunedNet.learning(.rowsOf(seed: LabOffer.dataSeed))
        if !net.fixed.contains(.l2) { net.strengths[.l2] = offer.startStrength }
        var methods: [MeasuredRuns] = []
        for method in [Method.none, offer.startMethod] {
            let plan = net.plan(with: method)
            methods.append(MeasuredRuns(method, try await laboratory.measuredAsInLab(plan)))
        }
        let rows = laboratory.data(.rowsOf(seed: LabOffer.dataSeed), seed: LabOffer.firstSeed)
        return Findings(
            LabNetworksFigure(
                net: net, none: methods[0], regularized: methods[1], rows: rows.training,
                plane: offer.start.plane, hasWrongLabels: task.isXOR),
            of: Divergence(Comparison(methods)), trained: LabRun.all(methods, of: net, on: task))
    }
}
