import Base

extension PenaltiesSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "3.1-a", figure: "penalty-geometry",
                test: .derived(
                    Outcome(.corrected))),
            ClaimDefinition(
                "3.1-b", figure: "l1-l2-weights",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.conditional), 0.5,
                        above: Outcome(.holds)))),
            ClaimDefinition(
                "3.1-c", figure: "weights-over-time",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 1,
                        above: Outcome(.corrected)))),
            ClaimDefinition(
                "3.1-d", figure: "feature-selection",
                test: .measured(
                    .percent,
                    Rule(
                        below: Outcome(.corrected), 0.5,
                        above: Outcome(.holds)))),
            ClaimDefinition(
                "3.1-e", figure: nil,
                test: .derived(
                    Outcome(.corrected))),
            ClaimDefinition(
                "3.1-f", figure: "regularization-path",
                test: .measured(
                    .percent,
                    Rule(
                        thresholds: [0.5, 0.95],
                        outcomes: [
                            Outcome(.corrected),
                            Outcome(.conditional),
                            Outcome(.holds),
                        ]))),
        ]
    }
}
