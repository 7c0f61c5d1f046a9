import Base

extension BatchNormSection {
    public var claims: [ClaimDefinition] {
        let changed = Outcome(.conditional)
        return [
            ClaimDefinition(
                "2.6-a", figure: "batchnorm-rates",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 1,
                        above: Outcome(.conditional)))),
            ClaimDefinition(
                "3.3-a", figure: "batchnorm-densities",
                test: .measured(
                    .plain,
                    Rule(
                        thresholds: [0.95, 1.05],
                        outcomes: [
                            changed,
                            Outcome(.holds), changed,
                        ]))),
            ClaimDefinition(
                "3.3-b", figure: "batchnorm-densities",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.corrected),
                        0.01,
                        above: Outcome(.holds)))),
            ClaimDefinition(
                "3.3-c", figure: "batchnorm-batches",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 0,
                        above: Outcome(.corrected)))),
            ClaimDefinition(
                "3.3-d", figure: "gradient-remedies",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds), 10,
                        above: Outcome(.corrected)))),
        ]
    }
}
