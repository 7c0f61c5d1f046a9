import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// What hidden units make of the four points after training, with the network's activation and with ReLU.
struct ActivationHeatMapPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "activation-heatmap", reach: FigureReach([.fourPoints]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        var entries = [
            HeatMapFigure.Entry(net, runs: try await laboratory.onFourPoints(.none).runs)
        ]
        var groups = [
            Divergence.Group(
                .text(net.activation.name), try await laboratory.onFourPoints(.none).runs)
        ]
        if net.activation != .relu {
            var rectified = net
            rectified.activation = .relu
            let runs = try await laboratory.measured(.none, of: rectified).runs
            entries.append(HeatMapFigure.Entry(rectified, runs: runs))
            groups.append(.init(.text(rectified.activation.name), runs))
        }
        let figure = HeatMapFigure(entries: entries)
        return Findings(
            figure, of: Divergence(groups),
            quantities: [
                "activations.dead.end": .percentages(figure.entries[entries.count - 1].dead)
            ])
    }
}

/// Every hidden value of one seed after training, a typical one: tanh beside ReLU.
struct HeatMapFigure: FigureDrawing {
    /// Where one seed of a network ends.
    struct Ending: Sendable {
        let seed: UInt64
        /// [unit][row].
        let before, after: [[Double]]
        /// Values at which the activation is flat.
        let saturated: Set<Cell>
        /// Units that are off for every row.
        let dead: Set<Int>
    }

    /// A unit's value for one row.
    struct Cell: Sendable, Hashable {
        let unit, row: Int
    }

    /// One network's seeds.
    struct Entry: Sendable {
        let net: Net
        /// Of the seeds that did not diverge.
        let endings: [Ending]
        let seeds: Int
        /// For each seed, the share of saturated values, and that of dead units.
        let saturated, dead: Spread

        init(_ net: Net, runs: [Neural.Run]) {
            self.net = net
            seeds = runs.count
            let plan = net.plan(with: Method.none)
            endings = runs.finished.map { run in
                let parameters = run.keptParameters
                let outputs = plan.pass(XOR.samples, with: parameters).outputs
                let slope = plan.layout.slope(in: parameters)
                func values(_ layer: Int) -> [[Double]] {
                    (0..<net.width).map { unit in
                        (0..<XOR.samples.rows).map { Double(outputs[layer][$0 * net.width + unit]) }
                    }
                }
                let before = values(0)
                let cells = before.enumerated().flatMap { unit, values in
                    values.indices.filter { net.activation.isFlat(at: values[$0], slope: slope) }
                        .map { Cell(unit: unit, row: $0) }
                }
                return Ending(
                    seed: run.seed, before: before, after: values(1), saturated: Set(cells),
                    dead: Set(before.indices.filter { (before[$0].max() ?? 0) <= 0 }))
            }
            let (width, values) = (Double(net.width), Double(net.width * XOR.samples.rows))
            saturated = Spread(endings.map { Double($0.saturated.count) / values })
            dead = Spread(endings.map { Double($0.dead.count) / width })
        }

        /// How many values a seed has.
        var values: Int { net.width * XOR.samples.rows }

        /// What the panel counts: with ReLU dead units, else saturated values.
        var countsUnits: Bool { net.activation == .relu }

        /// How far the share that the panel counts is from its median over seeds.
        fileprivate func distance(_ ending: Ending) -> Double {
            countsUnits
                ? (Double(ending.dead.count) / Double(net.width) - dead.median).magnitude
                : (Double(ending.saturated.count) / Double(values) - saturated.median).magnitude
        }
    }

    /// The section's network, and the same with ReLU.
    let entries: [Entry]

    /// The seed whose shares lie nearest to the medians of all, of those that diverged in no network.
    private var typical: [Ending]? {
        let places = entries.map { entry in
            Dictionary(uniqueKeysWithValues: zip(entry.endings.map(\.seed), entry.endings.indices))
        }
        let common = entries[0].endings.compactMap { first -> [Ending]? in
            let own = zip(entries, places).compactMap { entry, places in
                places[first.seed].map { entry.endings[$0] }
            }
            return own.count == entries.count ? own : nil
        }
        return common.smallest { endings in
            zip(entries, endings).map { $0.distance($1) }.reduce(0, +)
        }
    }

    var data: DataTable {
        var table = DataTable(columns: ["activation", "seed", "unit", "row", "before", "after"])
        for (entry, ending) in zip(entries, typical ?? []) {
            for (unit, values) in ending.before.enumerated() {
                for (row, value) in values.enumerated() {
                    table.append([
                        .text(entry.net.activation.rawValue), .integer(Int(ending.seed)),
                        .integer(unit + 1), .integer(row + 1), .number(value),
                        .number(ending.after[unit][row]),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let endings = typical ?? []
        let largest = endings.flatMap { $0.after.joined() }.map(\.magnitude).max() ?? 1
        let scale = ColorScale.diverging(-max(largest, 1e-6)...max(largest, 1e-6))
        let (first, last) = (entries[0], entries[entries.count - 1])
        return Figure(
            id: "activation-heatmap", title: words(title(endings)),
            subtitle: words(
                "activation-heatmap.subtitle", ["layer": .phrase(first.net.layerName)]),
            caption: words(
                first.countsUnits
                    ? "activation-heatmap.caption-dead" : "activation-heatmap.caption",
                [
                    "setting": .phrase(first.net.setting(seeds: first.seeds)),
                    "activation": .text(first.net.activation.name),
                    "saturated": .percentages(first.saturated), "dead": .percentages(last.dead),
                ]),
            description: words(
                "activation-heatmap.description", ["finding": .phrase(title(endings))]),
            panels: [
                entries.indices.map { place in
                    panel(
                        entries[place], endings.isEmpty ? nil : endings[place], scale,
                        isFirst: place == 0, words)
                }
            ],
            columnHeads: entries.indices.map { place in
                Head(
                    RichText(entries[place].net.activation.name),
                    note: endings.isEmpty ? "" : note(entries[place], endings[place], words))
            }, legend: .none, panelAspect: 0.85,
            colorBar: hasNumbers
                ? nil : ColorBar(label: words("activation-heatmap.value"), scale: scale))
    }

    /// Cells of wider layers have no room for their numbers.
    private var hasNumbers: Bool { entries[0].net.width <= Self.numbered }
    private static let numbered = 10

    private func counts(_ entry: Entry, _ ending: Ending) -> [String: Phrase.Value] {
        [
            "dead": .count(ending.dead.count), "units": .count(entry.net.width),
            "saturated": .count(ending.saturated.count), "values": .count(entry.values),
        ]
    }

    /// What the drawn seed came to.
    private func title(_ endings: [Ending]) -> Phrase {
        guard let first = endings.first, let last = endings.last else {
            return .heading(of: "activation-heatmap")
        }
        var values = counts(entries[entries.count - 1], last)
        values["saturated"] = .count(first.saturated.count)
        values["activation"] = .text(entries[0].net.activation.name)
        return Phrase(
            entries[0].countsUnits ? "activation-heatmap.title-dead" : "activation-heatmap.title",
            values)
    }

    private func note(_ entry: Entry, _ ending: Ending, _ words: Words) -> RichText {
        words(
            entry.countsUnits ? "activation-heatmap.dead" : "activation-heatmap.saturated",
            counts(entry, ending))
    }

    /// A cell for every unit and row, with frames around what the head counts.
    private func panel(
        _ entry: Entry, _ ending: Ending?, _ scale: ColorScale, isFirst: Bool, _ words: Words
    ) -> Panel {
        let (units, rows) = (entry.net.width, XOR.samples.rows)
        // The first unit stands at the top.
        func place(_ unit: Int) -> Double { Double(units - 1 - unit) }
        func edges(_ count: Int) -> [Double] { (0...count).map { Double($0) - 0.5 } }
        let step = max(1, units / Self.numbered)
        let panel = Panel(
            x: Axis(
                words("activation-heatmap.points"),
                scale: .categories((0..<rows).map { RichText(XOR.name(of: $0)) })),
            y: Axis(
                words("label.hidden-unit"), domain: -0.5...Double(units) - 0.5,
                ticks: .at(
                    stride(from: 0, to: units, by: step).map {
                        (value: place($0), label: RichText("\($0 + 1)"))
                    })), marks: [])
        // A seed that diverged has left nothing.
        guard let ending else { return panel }
        let map = HeatMapMark(
            x: edges(rows), y: edges(units), values: ending.after.reversed(), colors: scale)
        let numbers = ending.after.enumerated().flatMap { unit, values in
            values.enumerated().map { row, value in
                TextMark(
                    RichText(Self.written(value)), at: Point(Double(row), place(unit)),
                    on: Ground(scale, value))
            }
        }
        let frames =
            entry.countsUnits
            ? ending.dead.sorted().map {
                CellFrameMark(
                    at: Point(Double(rows - 1) / 2, place($0)), width: Double(rows), height: 1)
            }
            : ending.saturated.sorted { ($0.unit, $0.row) < ($1.unit, $1.row) }.map {
                CellFrameMark(at: Point(Double($0.row), place($0.unit)))
            }
        var drawn = panel
        drawn.marks = [map] + frames + (hasNumbers ? numbers : [])
        return drawn
    }

    /// With two decimals, as a saturated value is told from others by the second.
    private static func written(_ value: Double) -> String {
        value.magnitude < 0.005 ? "0" : fixed(value, decimals: 2)
    }
}
