import Base

extension ActivationsSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "2.1-a", figure: "activation-cards",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 1,
                        above: Outcome(.conditional)))),
            ClaimDefinition(
                "2.1-b", figure: "activation-cards",
                test: .measured(
                    .percentagePoints,
                    Rule(
                        below: Outcome(.conditional), -0.05,
                        above: Outcome(.holds)))),
        ]
    }
}
