import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// Every hidden value of a run on the four points, with the network's activation and with ReLU.
struct ActivationHeatMapPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "activation-heatmap", reach: FigureReach([.fourPoints]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        var rectified = net
        rectified.activation = .relu
        let smooth = try await laboratory.onFourPoints(.none).runs
        let sharp = try await laboratory.measured(.none, of: rectified).runs
        let figure = HeatMapFigure(entries: [
            HeatMapFigure.Entry(net, runs: smooth), HeatMapFigure.Entry(rectified, runs: sharp),
        ])
        return Findings(
            figure,
            of: Divergence([
                .init(.text(net.activation.name), smooth),
                .init(.text(rectified.activation.name), sharp),
            ]),
            quantities: [
                "activations.dead.end": .percentages(figure.entries[1].dead)
            ])
    }
}

/// Every hidden value of the first seed over epochs, before and after the activation, tanh beside ReLU.
struct HeatMapFigure: FigureDrawing {
    /// One network's values.
    struct Entry: Sendable {
        let net: Net
        let epochs: [Int]
        /// [unit · rows + row][epoch].
        let before, after: [[Double]]
        /// Lines of the first seed whose derivative is small at the end.
        let saturatedLines: Set<Int>
        /// Units of the first seed that are off for every row at the end.
        let deadUnits: Set<Int>
        /// For each seed, the share of such values, and that of such units.
        let saturated, dead: Spread
        let seeds: Int

        init(_ net: Net, runs: [Neural.Run]) {
            self.net = net
            seeds = runs.count
            let plan = net.plan(with: Method.none)
            let samples = XOR.samples
            let finite = runs.finished
            let states = finite.first.map { Array($0.checkpoints) } ?? []
            let passes = states.map { plan.pass(samples, with: $0.parameters).outputs }
            epochs = states.map(\.epoch)
            func lines(_ layer: Int) -> [[Double]] {
                (0..<net.width).flatMap { unit in
                    (0..<samples.rows).map { row in
                        passes.map { Double($0[layer][row * net.width + unit]) }
                    }
                }
            }
            before = lines(0)
            after = lines(1)
            let ends = finite.map { run -> (flat: Set<Int>, dead: Set<Int>) in
                let parameters = run.keptParameters
                let z = plan.pass(samples, with: parameters).outputs[0].map { Double($0) }
                let slope = plan.layout.slope(in: parameters)
                let off = (0..<net.width).filter { unit in
                    (0..<samples.rows).allSatisfy { z[$0 * net.width + unit] <= 0 }
                }
                let flat = z.indices.filter { net.activation.isFlat(at: z[$0], slope: slope) }
                    .map { $0 % net.width * samples.rows + $0 / net.width }
                return (Set(flat), Set(off))
            }
            saturatedLines = ends.first?.flat ?? []
            deadUnits = ends.first?.dead ?? []
            let count = Double(net.width * samples.rows)
            saturated = Spread(ends.map { Double($0.flat.count) / count })
            dead = Spread(ends.map { Double($0.dead.count) / Double(net.width) })
        }
    }

    /// The section's network, and the same with ReLU.
    let entries: [Entry]

    var data: DataTable {
        var table = DataTable(columns: ["activation", "unit", "row", "epoch", "before", "after"])
        let rows = XOR.samples.rows
        for entry in entries {
            for line in entry.before.indices {
                for (place, epoch) in entry.epochs.enumerated() {
                    table.append([
                        .text(entry.net.activation.rawValue), .integer(line / rows + 1),
                        .integer(line % rows + 1), .integer(epoch),
                        .number(entry.before[line][place]), .number(entry.after[line][place]),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let scale = ColorScale.diverging(-1...1)
        return Figure(
            id: "activation-heatmap", title: words(title),
            subtitle: words(
                "activation-heatmap.subtitle",
                ["layer": entries.first.map { .phrase($0.net.layerName) } ?? ""]),
            caption: words(
                "activation-heatmap.caption",
                [
                    "setting": entries.first.map { .phrase($0.net.setting(seeds: $0.seeds)) } ?? "",
                    "activation": .text(entries.first?.net.activation.name ?? ""),
                    "saturated": entries.first.map { .percentages($0.saturated) } ?? "",
                    "dead": entries.last.map { .percentages($0.dead) } ?? "",
                ]),
            description: words("activation-heatmap.description"),
            panels: [
                entries.map {
                    panel($0, $0.before, "activation-heatmap.before", scale, words)
                },
                entries.map { entry in
                    var panel = panel(
                        entry, entry.after,
                        entry.net.activation == .relu
                            ? "activation-heatmap.after-dead"
                            : "activation-heatmap.after-saturated", scale, words)
                    panel.marks.append(ends(of: entry, words))
                    return panel
                },
            ], shareY: false, panelAspect: 0.34,
            colorBar: ColorBar(label: words("activation-heatmap.relative"), scale: scale))
    }

    /// What the drawn seed came to.
    private var title: Phrase {
        let (first, last) = (entries[0], entries[entries.count - 1])
        func count(_ number: Int, of entry: Entry) -> Phrase.Value {
            entry.epochs.isEmpty ? .number(.nan) : .count(number)
        }
        return Phrase(
            "activation-heatmap.title",
            [
                "dead": count(last.deadUnits.count, of: last), "units": .count(last.net.width),
                "saturated": count(first.saturatedLines.count, of: first),
                "values": .count(first.after.count),
                "activation": .text(first.net.activation.name),
            ])
    }

    /// Between the lines of two units, in heights of a line.
    private static let gap = 0.7

    /// The lower edge of every line, [unit · rows + row], units from those with the largest sums at the top.
    private func edges(of entry: Entry) -> [Double] {
        let rows = XOR.samples.rows
        var edges = [Double](repeating: 0, count: entry.net.width * rows)
        for (block, unit) in entry.order.reversed().enumerated() {
            for row in 0..<rows {
                edges[unit * rows + row] =
                    Double(block) * (Double(rows) + Self.gap) + Double(rows - 1 - row)
            }
        }
        return edges
    }

    /// Behind the end of each line what it came to: a dot beside a saturated value, a cross beside a dead unit.
    private func ends(of entry: Entry, _ words: Words) -> ScatterMark {
        let (rows, edges) = (XOR.samples.rows, edges(of: entry))
        let x = Self.marksPlace * Double(entry.epochs.last ?? 1)
        guard entry.net.activation == .relu else {
            return ScatterMark(
                entry.saturatedLines.sorted().map { Point(x, edges[$0] + 0.5) },
                series: Series(name: words("activation-heatmap.saturated-end"), ink: 0),
                radius: 1.4, orientation: .horizontal)
        }
        return ScatterMark(
            entry.deadUnits.sorted().map {
                Point(x, edges[$0 * rows + rows - 1] + Double(rows) / 2)
            }, series: Series(name: words("activation-heatmap.dead-end"), ink: Self.cross),
            radius: 2.6, orientation: .horizontal)
    }

    /// Where marks behind the lines stand and where the axis ends, in last epochs.
    private static let marksPlace = 1.5
    private static let axisEnd = 2.2
    /// The ink whose marker is a cross.
    private static let cross = 6

    /// - Parameters:
    ///   - values: of every unit's rows.
    ///   - title: the key of a title that names the activation.
    private func panel(
        _ entry: Entry, _ values: [[Double]], _ title: String, _ scale: ColorScale, _ words: Words
    ) -> Panel {
        let largest = values.joined().map(\.magnitude).filter(\.isFinite).max() ?? 0
        let rows = XOR.samples.rows
        var (lines, edges) = ([[Double]](), [0.0])
        var ticks: [(value: Double, label: RichText)] = []
        for unit in entry.order.reversed() {
            if !lines.isEmpty {
                lines.append([Double](repeating: .nan, count: entry.epochs.count))
                edges.append(edges[edges.count - 1] + Self.gap)
            }
            ticks.append((edges[edges.count - 1] + Double(rows) / 2, RichText(String(unit + 1))))
            for row in (0..<rows).reversed() {
                lines.append(values[unit * rows + row].map { largest > 0 ? $0 / largest : 0 })
                edges.append(edges[edges.count - 1] + 1)
            }
        }
        return Panel(
            title: words(
                Phrase(
                    title,
                    [
                        "activation": .text(entry.net.activation.name),
                        "largest": .number(largest, digits: 2),
                        "dead": .count(entry.deadUnits.count), "units": .count(entry.net.width),
                        "saturated": .count(entry.saturatedLines.count),
                        "values": .count(values.count),
                    ])),
            x: Axis(
                words("label.epoch"), scale: .symmetricLog(linearThreshold: 1),
                domain: 0...Self.axisEnd * Double(max(entry.epochs.last ?? 1, 1))),
            y: Axis(
                words("label.hidden-unit"),
                ticks: .at(
                    ticks.enumerated().filter { $0.offset % step(entry) == 0 }.map(\.element))
            ),
            // A seed that diverged has left nothing.
            marks: entry.epochs.isEmpty
                ? [] : [HeatMapMark(x: entry.columnEdges, y: edges, values: lines, colors: scale)])
    }

    /// Wide layers have every second, third … unit named.
    private func step(_ entry: Entry) -> Int { max(1, entry.net.width / 8) }
}

extension HeatMapFigure.Entry {
    /// Units from those with the largest sums at the end to those with the smallest.
    fileprivate var order: [Int] {
        let rows = XOR.samples.rows
        guard !before.isEmpty else { return [] }
        let sums = (0..<net.width).map { unit -> Double in
            let lines = before[unit * rows..<(unit + 1) * rows]
            return lines.compactMap(\.last).reduce(0, +)
        }
        return sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    }

    /// Where the columns of the recorded epochs begin and end.
    fileprivate var columnEdges: [Double] {
        guard let last = epochs.last else { return [] }
        let between = zip(epochs, epochs.dropFirst()).map { low, high -> Double in
            let (low, high) = (Double(low), Double(high))
            return low == 0 ? high / 2 : (low * high).squareRoot()
        }
        let end = max(Double(last), (between.last ?? 0) + 0.5)
        return [0] + between + [end]
    }
}
