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
        /// For each seed at the end: values whose derivative is small, and units that are off for
        /// every row.
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
            let layout = plan.layout
            var (saturated, dead) = ([Double](), [Double]())
            for run in finite {
                let parameters = run.keptParameters
                let z = plan.pass(samples, with: parameters).outputs[0].map { Double($0) }
                saturated.append(
                    net.activation.saturatedShare(of: z, slope: layout.slope(in: parameters)))
                let off = (0..<net.width).count { unit in
                    (0..<samples.rows).allSatisfy { z[$0 * net.width + unit] <= 0 }
                }
                dead.append(Double(off) / Double(net.width))
            }
            self.saturated = Spread(saturated)
            self.dead = Spread(dead)
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
        let sizes = entries.flatMap { ($0.before + $0.after).joined().map(\.magnitude) }
        let bound = max(quantile(sizes, 0.98), 1)
        let reach = bound.isFinite ? bound : 1
        let scale = ColorScale.diverging(-reach...reach)
        let first = entries.first
        return Figure(
            id: "activation-heatmap",
            title: words(
                "activation-heatmap.title",
                [
                    "saturated": first.map { share($0.saturated) } ?? .number(.nan),
                    "activation": .text(first?.net.activation.name ?? ""),
                    "dead": entries.last.map { share($0.dead) } ?? .number(.nan),
                ]),
            subtitle: words(
                "activation-heatmap.subtitle",
                ["layer": first.map { .phrase($0.net.layerName) } ?? ""]),
            caption: words(
                "activation-heatmap.caption",
                ["setting": first.map { .phrase($0.net.setting(seeds: $0.seeds)) } ?? ""]),
            description: words("activation-heatmap.description"),
            panels: [
                entries.map { panel($0, $0.before, isAfter: false, scale, words) },
                entries.map { panel($0, $0.after, isAfter: true, scale, words) },
            ], shareY: false, legend: .none, panelAspect: 0.75,
            colorBar: ColorBar(label: words("label.value"), scale: scale))
    }

    private func share(_ spread: Spread) -> Phrase.Value { .percentage(spread.median) }

    private func title(_ entry: Entry, isAfter: Bool) -> Phrase {
        let name = Phrase.Value.text(entry.net.activation.name)
        guard isAfter else { return Phrase("activation-heatmap.before", ["activation": name]) }
        let isDead = entry.net.activation == .relu
        return Phrase(
            isDead ? "activation-heatmap.after-dead" : "activation-heatmap.after-saturated",
            ["activation": name, "share": share(isDead ? entry.dead : entry.saturated)])
    }

    private func panel(
        _ entry: Entry, _ values: [[Double]], isAfter: Bool, _ scale: ColorScale, _ words: Words
    ) -> Panel {
        let rows = Double(XOR.samples.rows)
        typealias TickList = [(value: Double, label: RichText)]
        let epochs: TickList = stride(from: 0, to: entry.epochs.count, by: 9).map { place in
            (value: Double(place), label: RichText(String(entry.epochs[place])))
        }
        let step = max(1, entry.net.width / 8)
        let units: TickList = stride(from: 0, to: entry.net.width, by: step).map { unit in
            let middle = Double(values.count) - (Double(unit) + 0.5) * rows
            return (value: middle, label: RichText(String(unit + 1)))
        }
        return Panel(
            title: words(title(entry, isAfter: isAfter)),
            x: Axis(words("label.epoch"), ticks: .at(epochs)),
            y: Axis(words("label.hidden-unit"), ticks: .at(units)),
            marks: [
                HeatMapMark(
                    x: (0...entry.epochs.count).map { Double($0) - 0.5 },
                    y: (0...values.count).map { Double($0) }, values: values.reversed(),
                    colors: scale)
            ])
    }
}
