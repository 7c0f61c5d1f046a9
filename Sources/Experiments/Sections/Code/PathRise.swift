import Methods
import Results

/// How much the training loss rises along λ.
struct PathRise: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [
        ClaimDefinition(
            "4-e", figure: "regularization-path",
            test: .measured(.plain, Rule(below: Outcome(.holds), 0, above: Outcome(.corrected))))
    ]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .claim("4-e"), seeds: task.defaults.path.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let path = try await RegularizationPath(from: laboratory)
        return Findings(
            quantities: path.quantities,
            estimates: ["4-e": path.trainingRise])
    }
}
