import Results

/// What every method's networks of the four points went through, to step through.
struct EpochExploration: SectionPart {
    let tasks = TaskScope.fourPoints

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let compared = try await laboratory.comparison(net)
        return Findings(
            explorations: [EpochFrames(methods: compared.methods).exploration]
                .compactMap(\.self))
    }
}
