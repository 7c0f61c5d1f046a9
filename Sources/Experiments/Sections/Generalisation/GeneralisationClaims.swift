import Base

extension AugmentationSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.4-a", figure: "augmentation-gap",
                test: .measured(
                    .percentagePoints,
                    Rule(
                        below: Outcome(.corrected), 0,
                        above: Outcome(.holds))))
        ]
    }
}

extension EarlyStoppingSection {
    public var claims: [ClaimDefinition] {
        let large = Outcome(.corrected)
        return [
            ClaimDefinition(
                "2.7-a", figure: "early-stopping-gap",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.corrected), 0,
                        above: Outcome(.holds)))),
            ClaimDefinition(
                "3.4-a", figure: "early-stopping-patience",
                test: .measured(
                    .percentagePoints,
                    Rule(
                        below: Outcome(.corrected), 0,
                        above: Outcome(.holds)))),
            ClaimDefinition(
                "3.4-b", figure: "early-stopping-gap",
                test: .measured(
                    .percentagePoints,
                    Rule(
                        thresholds: [-0.01, 0.01],
                        outcomes: [
                            large,
                            Outcome(.conditional), large,
                        ]))),
        ]
    }
}
