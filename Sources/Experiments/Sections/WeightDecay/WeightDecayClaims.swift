import Base
import Charts

extension WeightDecaySection {
    public var claims: [ClaimDefinition] {
        let disproportionate = Outcome(.corrected)
        return [
            ClaimDefinition(
                "2.3-a", figure: "weight-decay-update",
                test: .measured(
                    .plain,
                    Rule(
                        thresholds: [0.99, 1.01],
                        outcomes: [
                            disproportionate,
                            Outcome(.holds),
                            disproportionate,
                        ]))),
            ClaimDefinition(
                "2.3-b", figure: "weight-decay-update",
                test: .derived(
                    Outcome(.corrected))),
            ClaimDefinition(
                "2.3-c", figure: nil,
                test: .measured(
                    .percent,
                    Rule(
                        below: Outcome(.holds), 0.01,
                        above: Outcome(.conditional)))),
            ClaimDefinition(
                "2.3-d", figure: "regularization-path",
                test: .measured(
                    .plain,
                    Rule(
                        thresholds: [0.02, 1],
                        outcomes: [
                            Outcome(.corrected, "removed"),
                            Outcome(.holds),
                            Outcome(.corrected),
                        ]))),
        ]
    }
}
