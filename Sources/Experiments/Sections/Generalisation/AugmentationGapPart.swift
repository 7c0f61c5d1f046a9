import Base
import Methods
import Neural
import Results

/// What augmentation does to the generalisation gap.
struct AugmentationGapPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading("augmentation-gap", reach: FigureReach([.rows]))
    let claims = [
        ClaimDefinition(
            "2.4-a", figure: "augmentation-gap",
            parts: [
                .score { .more(by: $0.rows) },
                .score(on: .fourPoints) { .more(by: $0.cleanRows) },
                .derived(.supports),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let plain = try await laboratory.onRows(.none)
        let augmented = try await laboratory.onRows(.augmentation)
        let strips = GapStrips(plain: plain, regularized: augmented, net: net)
        let plane = strips.typicalSeed.flatMap { seed in
            TaskScope.plane.contains(laboratory.task)
                ? AugmentationGapFigure.Plane(
                    samples: laboratory.data(.rows, seed: seed).training,
                    names: laboratory.task.axisNames) : nil
        }
        return Findings(
            AugmentationGapFigure(strips: strips, plane: plane),
            of: Divergence([plain, augmented]),
            quantities: try await laboratory.cleanScores(of: .augmentation),
            estimates: try await laboratory.scoreGains(
                of: .augmentation, rows: "2.4-a.1", clean: "2.4-a.2"),
            trained: LabRun.all([plain, augmented], of: net, on: laboratory.task))
    }
}
