import Base
import Charts
import Methods
import Neural
import Results

/// Held-out accuracy by learning rate and strength under Adam, with an L2 penalty and with decoupled decay.
struct RateDecayFigure: FigureDrawing {
    /// Both ways at one rate and one λ.
    struct Cell: Sendable {
        let rate, lambda: Double
        let pair: PenaltyAndDecay
    }

    /// One of the two ways.
    enum Way: String, CaseIterable {
        case penalty
        case decay

        /// As data call it.
        var column: String {
            switch self {
            case .penalty: "Adam, L2 penalty λ"
            case .decay: "AdamW, decay rate 2λ"
            }
        }

        func runs(_ cell: Cell) -> MeasuredPlan {
            switch self {
            case .penalty: cell.pair.penalty
            case .decay: cell.pair.decay
            }
        }
    }

    let net: Net
    let rates, lambdas: [Double]
    /// Rate by rate.
    let cells: [Cell]

    var divergence: Divergence {
        Divergence(
            cells.flatMap { cell in
                Way.allCases.map { way in
                    Divergence.Group(
                        .phrase(
                            "rate-decay.at-\(way.rawValue)",
                            ["lambda": .number(cell.lambda), "rate": .number(cell.rate)]),
                        way.runs(cell).runs)
                }
            })
    }

    /// Mean accuracies, [rate][λ].
    private func accuracies(_ way: Way) -> [[Double]] {
        rates.map { rate in
            cells.filter { $0.rate == rate }.map { way.runs($0)[.score].mean.value }
        }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "series", "learning rate", "λ", "measure", "seeds", "low", "value", "high",
        ])
        for way in Way.allCases {
            for cell in cells {
                let values = way.runs(cell)[.score].values
                let mean = Estimate.mean(of: values)
                table.append([
                    .text(way.column), .number(cell.rate), .number(cell.lambda),
                    "held-out accuracy, mean and 95 % interval", .integer(values.count),
                    .number(mean.low), .number(mean.value), .number(mean.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let tables = Way.allCases.map(accuracies)
        let known = tables.joined().joined().filter(\.isFinite).map { $0 * 100 }
        let domain = Axis.percentDomain(known)
        let scale = ColorScale.sequential(domain)
        let panels = zip(Way.allCases, tables).map { map($0, $1, scale, words) }
        return Figure(
            id: "rate-decay", title: words(title(tables)),
            subtitle: words("rate-decay.subtitle"),
            caption: words(
                "rate-decay.caption",
                [
                    "rows": net.rows.map { .phrase($0.phrase(measuring: .score)) } ?? "",
                    "network": .phrase(net.name), "batches": .batches(of: net.batchSize),
                    "epochs": .count(net.epochs),
                    "seeds": .seeds(cells.first?.pair.penalty.runs.count ?? 0),
                ]),
            description: words(
                "rate-decay.description", ["finding": .phrase(title(tables))]),
            panels: [panels], legend: .none, panelAspect: 0.5)
    }
}

extension RateDecayFigure {
    /// The smallest gain over the weakest strength that is worth a title.
    private static let margin = 0.03

    /// Which λ does best in the mean over rates, and whether it does so at every rate.
    private func best(_ accuracies: [[Double]]) -> (
        lambda: Double, gain: Double, isEverywhere: Bool
    ) {
        let means = lambdas.indices.map { k in accuracies.map { $0[k] }.mean }
        let place = lambdas.indices.largest { means[$0] } ?? 0
        let places = accuracies.map { row in row.indices.largest { row[$0] } ?? 0 }
        return (
            lambdas[place], means[place] - means[0], places.allSatisfy { $0 == place }
        )
    }

    private func title(_ tables: [[[Double]]]) -> Phrase {
        let ways = tables.map(best)
        let values: [String: Phrase.Value] = [
            "penalty": .number(ways[0].lambda), "decay": .number(ways[1].lambda),
        ]
        guard ways.contains(where: { $0.gain >= Self.margin }) else {
            return Phrase("rate-decay.title-none")
        }
        // What is best at an end of the range tried is no optimum.
        let inner = lambdas.dropFirst().dropLast()
        guard ways.allSatisfy({ inner.contains($0.lambda) }) else {
            return Phrase("rate-decay.title-edge")
        }
        let isEverywhere = ways.allSatisfy(\.isEverywhere)
        guard ways[0].lambda != ways[1].lambda else {
            return Phrase(
                isEverywhere ? "rate-decay.title-alike" : "rate-decay.title-alike-mean", values)
        }
        return Phrase(isEverywhere ? "rate-decay.title" : "rate-decay.title-mean", values)
    }

    /// One way's accuracies: a cell for every rate and λ, the best of each rate framed.
    private func map(
        _ way: Way, _ accuracies: [[Double]], _ scale: ColorScale, _ words: Words
    ) -> Panel {
        func edges(_ count: Int) -> [Double] { (0...count).map { Double($0) - 0.5 } }
        func names(_ values: [Double]) -> [RichText] { values.map { RichText(formatted($0)) } }
        let percentages = accuracies.map { $0.map { $0 * 100 } }
        let numbers = percentages.enumerated().flatMap { row, values in
            values.enumerated().filter(\.element.isFinite).map { column, value in
                TextMark(
                    RichText(percent(value / 100)), at: Point(Double(column), Double(row)),
                    on: Ground(scale, value))
            }
        }
        let frames = percentages.enumerated().compactMap { row, values in
            values.indices.largest { values[$0] }.map { column in
                CellFrameMark(at: Point(Double(column), Double(row)))
            }
        }
        return Panel(
            title: words("rate-decay.\(way.rawValue)"),
            x: Axis(words("rate-decay.lambda-axis"), scale: .categories(names(lambdas))),
            y: Axis(words("label.learning-rate"), scale: .categories(names(rates))),
            marks: [
                HeatMapMark(
                    x: edges(lambdas.count), y: edges(rates.count), values: percentages,
                    colors: scale)
            ] + frames + numbers)
    }
}
