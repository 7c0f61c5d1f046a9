import Base

extension DropoutSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.5-a", figure: "dropout-outputs",
                test: .measured(
                    .percentagePoints,
                    Rule(
                        below: Outcome(.corrected), 0,
                        above: Outcome(.conditional)))),
            ClaimDefinition(
                "3.2-a", figure: "dropout-outputs",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 0,
                        above: Outcome(.corrected)))),
            ClaimDefinition(
                "3.2-b", figure: "dropout-placements",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds),
                        0,
                        above: Outcome(.conditional)))),
            ClaimDefinition(
                "3.2-c", figure: "dropout-masks",
                test: .derived(
                    Outcome(.conditional))),
            Self.accuracyClaim(
                figure: "dropout-width",
                raised: Outcome(.corrected)),
        ]
    }

    /// What dropout costs.
    /// - Parameter raised: what is said where it raised accuracy.
    static func accuracyClaim(figure: String, raised: Outcome) -> ClaimDefinition {
        ClaimDefinition(
            "3.2-d", figure: figure,
            test: .measured(
                .percentagePoints,
                Rule(
                    below: raised, 0,
                    above: Outcome(.holds))))
    }
}
