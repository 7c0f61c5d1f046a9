import Base
import Charts
import Methods
import Neural
import Results

/// Weight decay of many strengths on a task's rows, beside an L2 penalty.
struct DecayStrengths: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "weight-decay-strengths", reach: FigureReach([.rows]))
    let claims = [
        ClaimDefinition(
            "2.3-d", figure: "weight-decay-strengths",
            parts: [
                .measured(.plain, .less(by: Margin.loss)),
                .measured(
                    .percent,
                    .threshold(
                        below: Outcome(.refutes, "removed"), Margin.loss,
                        above: Outcome(.supports, "remains"))),
            ])
    ]

    private static let lambdas = Strength.l2.shown
    /// Where a penalty lets nothing be learnt, decay still may.
    private static let strongest = 3.0
    private static let decays = lambdas.values + [strongest]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("weight-decay-strengths"), seeds: task.defaults.sweepSeeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let penalty = try await Sweep(of: .none, over: Self.lambdas.values, from: laboratory) {
            $0.penalty = Penalty(l2: $1)
        }
        let decay = try await Sweep(
            of: .none, over: Self.decays, isWhole: true, from: laboratory
        ) {
            $0.weightDecay = WeightDecay(rate: 2 * $1, isDecoupled: true)
        }
        let lines = [
            SweepFigure.Line(
                name: .phrase("weight-decay-strengths.penalty"), code: "L2 penalty λ",
                slot: Method.l2.slot, sweep: penalty),
            SweepFigure.Line(
                name: .phrase("weight-decay-strengths.decay"), code: "decoupled decay 2λ",
                slot: Method.adamW.slot, sweep: decay),
        ]
        let figure = SweepFigure(
            id: "weight-decay-strengths", net: net, setting: "λ", column: "λ",
            scale: Self.lambdas.axisScale,
            lines: lines, seeds: laboratory.seeds.count, showsNorm: true,
            title: Self.title(penalty, decay, near: net.strengths[.l2]),
            note: Phrase("weight-decay-strengths.note"))
        let free = try await laboratory.onRows(.none)
        let steadiest = Self.steadiest(decay, free)
        return Findings(
            figure, of: figure.divergence,
            quantities: [
                "decay.steadiest": .number(2 * steadiest.value),
                "decay.score": .percentages(steadiest[.score].spread),
                "decay.rise": .percentages(steadiest[.heldOutRise].spread),
                "none.rise": .percentages(free[.heldOutRise].spread),
            ],
            estimates: Self.estimates(steadiest, free))
    }

    /// The strength with the least rise of the held-out loss, of those that lower no accuracy on average.
    private static func steadiest(_ decay: Sweep<Double>, _ free: MeasuredRuns)
        -> Sweep<Double>.Stop
    {
        let level = free[.score].mean.value
        let harmless = decay.stops.filter { $0[.score].mean.value >= level }
        return (harmless.isEmpty ? decay.stops : harmless).smallest { $0[.heldOutRise].median }
            ?? decay.stops[0]
    }

    private static func estimates(
        _ stop: Sweep<Double>.Stop, _ free: MeasuredRuns
    ) -> [String: Estimate] {
        [
            "2.3-d.1": stop[.heldOutRise].median(less: free[.heldOutRise]),
            "2.3-d.2": stop[.heldOutRise].estimate,
        ].mapValues { $0.chosen(of: decays.count) }
    }

    /// A network whose weights have a smaller norm has forgotten everything.
    private static let emptied = 0.01

    /// The λ from which on a penalty empties half of the networks beside the largest at which decay empties hardly one; where no penalty does,
    /// how large the weights are that either way leaves at the λ that was chosen for the penalty, or the nearest.
    private static func title(
        _ penalty: Sweep<Double>, _ decay: Sweep<Double>, near lambda: Double
    ) -> Phrase {
        let first = penalty.stops.first { $0[.norm].median < emptied }
        let borne = decay.stops.last { $0[.norm].spread.low >= emptied }
        if let first, let borne, first.value > penalty.stops[0].value, borne.value > first.value {
            return Phrase(
                "weight-decay-strengths.title-emptied",
                ["penalty": .number(first.value), "decay": .number(borne.value)])
        }
        let place =
            lambdas.values.indices.smallest { (lambdas.values[$0] - lambda).magnitude } ?? 0
        let (held, decayed) = (penalty.stops[place][.norm], decay.stops[place][.norm])
        let values: [String: Phrase.Value] = [
            "lambda": .number(lambdas.values[place]),
            "penalty": .number(held.median, digits: 2),
            "decay": .number(decayed.median, digits: 2),
        ]
        return switch held.median(over: decayed).direction(from: 1) {
        case .less, .more: Phrase("weight-decay-strengths.title", values)
        case .alike: Phrase("weight-decay-strengths.title-alike", values)
        case .unknown: .tooFew(for: "weight-decay-strengths")
        }
    }
}
