import Base

extension GradientsSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.2-a", figure: "gradient-flow",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 0.01,
                        above: Outcome(.corrected)))),
            ClaimDefinition(
                "2.2-b", figure: "gradient-remedies",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.conditional), 10,
                        above: Outcome(.holds)))),
        ]
    }
}
