import Base
import Charts
import Methods
import Neural
import Results

/// The network of the four points as a diagram, without a penalty and with L1 and L2.
struct NetworkWeightsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "network-weights", reach: FigureReach([.fourPoints], strengths: [.l1, .l2]), moves: .epochs)

    private static let methods = [Method.none, .l1Proximal, .l2]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let entries = try await laboratory.measured(Self.methods, of: net)
        return Findings(
            NetworkWeightsFigure(net: net, methods: entries),
            film: NetworkWeightsFilm(figure: NetworkWeightsFigure(net: net, methods: entries)),
            of: Divergence(entries).byPanel)
    }
}

/// The first seed's network under each method: its weights as lines.
struct NetworkWeightsFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]
    /// The epoch after which the network is shown; nil is the end.
    var epoch: Int?

    /// The weights of one layer.
    private typealias Layer = NetworkMark.Weights

    /// The dense layers of the first finished seed; none if no seed finished.
    private func layers(_ entry: MeasuredRuns) -> [Layer] {
        guard let run = entry.finished.first else { return [] }
        let state = epoch.flatMap { run.state(after: $0, of: entry.plan) }
        let parameters = state?.parameters.map(Double.init) ?? run.finalParameters
        return entry.plan.layout.weightBlocks.map { block in
            Layer(
                inputs: block.columns, outputs: block.rows,
                values: block.range.map { parameters[$0] })
        }
    }

    /// The hidden units that pass nothing of the inputs on, by layer of units: nothing large comes in, or goes out.
    private func silent(_ layers: [Layer]) -> [Set<Int>] {
        func isSmall(_ weight: Double) -> Bool { weight.magnitude < DenseWeights.nearZero }
        return [[]]
            + zip(layers, layers.dropFirst()).map { into, out in
                Set(
                    (0..<into.outputs).filter { unit in
                        (0..<into.inputs).allSatisfy {
                            isSmall(into.values[unit * into.inputs + $0])
                        }
                            || (0..<out.outputs).allSatisfy {
                                isSmall(out.values[$0 * out.inputs + unit])
                            }
                    })
            }
    }

    /// How many hidden units are not silent; nil where no seed finished.
    func working(_ entry: MeasuredRuns) -> Int? {
        let layers = layers(entry)
        return layers.isEmpty
            ? nil
            : layers.dropLast().map(\.outputs).reduce(0, +)
                - silent(layers).map(\.count).reduce(0, +)
    }

    var units: Int { net.hidden.reduce(0, +) }

    var data: DataTable {
        var table = DataTable(columns: ["method", "layer", "from", "to", "weight"])
        for entry in methods {
            for (place, layer) in layers(entry).enumerated() {
                for (k, weight) in layer.values.enumerated() {
                    table.append([
                        .text(entry.method.id), .integer(place + 1),
                        .integer(k % layer.inputs + 1), .integer(k / layer.inputs + 1),
                        .number(weight),
                    ])
                }
            }
        }
        return table
    }

    /// The size of the largest weight of all networks.
    var largest: Double {
        methods.flatMap { layers($0).flatMap(\.values) }.map(\.magnitude).max() ?? 1
    }

    func figure(_ words: Words) -> Figure { figure(largest: largest, words) }

    /// - Parameter largest: the size of the weight that is drawn widest.
    func figure(largest: Double, _ words: Words) -> Figure {
        Figure(
            id: "network-weights",
            title: words(title),
            subtitle: words("network-weights.subtitle"),
            caption: words(
                "network-weights.caption",
                [
                    "setting": .phrase(net.setting(seeds: 1)),
                    "strengths": .phrase(
                        net.strengths(of: [.l1, .l2]) ?? .sentences([])),
                    "near-zero": .number(DenseWeights.nearZero),
                ]),
            description: words("network-weights.description", ["finding": .phrase(title)]),
            panels: [methods.map { diagram($0, largest: largest, words) }],
            columnHeads: methods.map { head($0, words) }, shareX: false, shareY: false,
            panelAspect: 0.7)
    }

    private var title: Phrase {
        let counts = methods.map(working)
        func count(_ place: Int) -> Phrase.Value {
            counts[place].map { .count($0) } ?? .number(.nan)
        }
        let values: [String: Phrase.Value] = [
            "units": .count(units), "none": count(0), "l1": count(1), "l2": count(2),
        ]
        return Phrase(
            counts[1] == counts[2] && counts[1] != nil
                ? "network-weights.title-alike" : "network-weights.title",
            values)
    }

    /// A method, and how many units it leaves.
    private func head(_ entry: MeasuredRuns, _ words: Words) -> Head {
        Head(
            words(entry.method.label),
            note: working(entry).map {
                words("network-weights.note", ["working": .count($0), "units": .count(units)])
            } ?? "")
    }

    private func diagram(_ entry: MeasuredRuns, largest: Double, _ words: Words) -> Panel {
        let layers = layers(entry)
        var panel = Panel(
            x: Axis("", ticks: .hidden),
            y: Axis("", domain: NetworkMark.domainY, ticks: .hidden), marks: [])
        guard !layers.isEmpty else { return panel }
        let mark = NetworkMark(
            layers, silent: silent(layers), largest: largest > 0 ? largest : nil,
            positive: Series(name: words("network-weights.positive"), ink: 0),
            negative: Series(name: words("network-weights.negative"), ink: 4))
        panel.x = Axis("", domain: mark.domainX, ticks: .hidden)
        panel.marks = [mark]
        return panel
    }
}
