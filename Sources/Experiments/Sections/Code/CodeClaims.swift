import Base
import Charts

extension CodeSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "4-a", figure: nil,
                test: .derived(
                    Outcome(.corrected))
            ),
            ClaimDefinition(
                "4-b", figure: "article-truth-table",
                test: .derived(
                    Outcome(.corrected))),
            ClaimDefinition(
                "4-c", figure: "article-net",
                test: .derived(
                    Outcome(.corrected))),
            ClaimDefinition(
                "4-d", figure: "article-net",
                test: .measured(
                    .percent,
                    Rule(
                        thresholds: [0.5, 0.95],
                        outcomes: [
                            Outcome(.corrected),
                            Outcome(.conditional),
                            Outcome(.holds),
                        ]))),
            ClaimDefinition(
                "4-e", figure: "regularization-path",
                test: .measured(
                    .plain,
                    Rule(
                        below: Outcome(.holds),
                        0,
                        above: Outcome(.corrected)))),
            ClaimDefinition(
                "4-f", figure: "article-net",
                test: .measured(
                    .percentagePoints,
                    Rule(
                        below: Outcome(.conditional), -0.05,
                        above: Outcome(.holds)))),
        ]
    }
}
