import Base
import Charts
import Methods
import Neural

/// Two weights of a linear model: where each penalty moves the minimum.
struct PenaltyGeometryPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading("penalty-geometry", reach: .none)
    let claims = [
        ClaimDefinition("3.1-a", figure: "penalty-geometry", parts: [.derived(.refutes)]),
        ClaimDefinition("3.1-e", figure: nil, parts: [.derived(.refutes)]),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let figure = PenaltyGeometry()
        return Findings(figure, explorations: [figure.exploration])
    }
}

/// Two weights of a linear model: how each penalty moves the minimum, and the way that gradient
/// descent takes to it.
struct PenaltyGeometry: FigureDrawing {
    /// Inputs that go together, so that the valley of the loss lies aslant; the second input adds
    /// little.
    static let rows = Samples(
        inputs: [
            1.2, 0.9, -1.1, -0.8, 0.6, -0.4, -0.7, 0.3, 1.6, 0.7, -1.5, -1.0, 0.3, 0.9, -0.4, -0.6,
        ],
        targets: [1.35, -1.2, 0.5, -0.65, 1.7, -1.7, 0.55, -0.55], rows: 8)
    static let learningRate = 0.25
    static let lambda = 0.3
    static let steps = 60
    private static let lastSteps = 20
    private static let start = Point(-0.7, 0.9)

    static let methods = [
        Method.none, Method.l1, Method.l1Proximal, Method.l2,
    ]

    /// The weights after every step, the start first.
    struct Way: Sendable {
        let method: Method
        let points: [Point]
        var end: Point { points[points.count - 1] }

        /// The set of weights whose penalty is no larger than at the end, by its norm; nil without a
        /// penalty, and at the origin.
        var ball: (p: Double, radius: Double)? {
            let ball: (p: Double, radius: Double)? =
                switch method.strength {
                case .l1: (1, end.x.magnitude + end.y.magnitude)
                case .l2: (2, (end.x * end.x + end.y * end.y).squareRoot())
                default: nil
                }
            return ball.flatMap { $0.radius > 0 ? $0 : nil }
        }
    }

    let ways: [Way]

    init() {
        ways = Self.methods.map { Way(method: $0, points: Self.points($0)) }
    }

    private static func points(_ method: Method) -> [Point] {
        let plan = Recipe(
            inputs: 2, hidden: [], outputs: 1, activation: .identity, loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: learningRate), epochs: steps
        ).plan(with: method, strength: lambda)
        // Two weights, and a bias that starts at zero and hardly moves: the rows are centred.
        var trainer = StepTrainer(
            plan: plan, parameters: [start.x, start.y, 0], capacity: rows.rows)
        var points = [start]
        for _ in 0..<steps {
            _ = trainer.step(rows)
            points.append(Point(trainer.parameters[0], trainer.parameters[1]))
        }
        return points
    }

    subscript(method: Method) -> Way { ways.first { $0.method == method } ?? ways[0] }

    /// Mean squared error of the two weights, without bias.
    private static func loss(_ w: Point) -> Double {
        let sum = (0..<rows.rows).reduce(0.0) { sum, row in
            let error =
                w.x * rows.inputs[2 * row] + w.y * rows.inputs[2 * row + 1] - rows.targets[row]
            return sum + error * error
        }
        return sum / Double(rows.rows)
    }

    /// The last sizes of the second weight under L1 by sub-gradient: it steps over zero and back.
    var chatter: Double {
        self[Method.l1].points.suffix(Self.lastSteps).map(\.y.magnitude).max() ?? 0
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "step", "w1", "w2", "data loss"])
        for way in ways {
            for (step, point) in way.points.enumerated() {
                table.append([
                    .text(way.method.id), .integer(step), .number(point.x), .number(point.y),
                    .number(Self.loss(point)),
                ])
            }
        }
        return table
    }

    private static let grid = GridArea(columns: 104, rows: 104, x: -1.1...1.5, y: -1.1...1.5)
    /// The planes that are drawn.
    private static let planes = [Method.l1Proximal, Method.l2]

    func figure(_ words: Words) -> Figure {
        let values = Self.grid.centres.map(Self.loss)
        return Figure(
            id: "penalty-geometry",
            title: words(
                "penalty-geometry.title",
                [
                    "l1": .number(self[Method.l1Proximal].end.y, digits: 2),
                    "l2": .number(self[Method.l2].end.y, digits: 2),
                ]),
            subtitle: words("penalty-geometry.subtitle"),
            caption: words(
                "penalty-geometry.caption",
                [
                    "rows": .count(Self.rows.rows), "rate": .number(Self.learningRate),
                    "steps": .count(Self.steps), "lambda": .number(Self.lambda),
                    "chatter": .number(chatter, digits: 2), "last": .count(Self.lastSteps),
                ]),
            description: words("penalty-geometry.description"),
            panels: [Self.planes.map { plane(self[$0], values, words) } + [stepsPanel(words)]],
            shareX: false, shareY: false, panelAspect: 1)
    }

    /// The way of the weights, the set that the penalty allows, and the contour that touches it.
    private func plane(_ way: Way, _ contours: [Double], _ words: Words) -> Panel {
        let lowest = Self.loss(self[Method.none].end)
        let quiet = Series(name: "", slot: way.method.slot)
        var marks: [any Mark] = [
            ContourMark(
                on: Self.grid, values: contours,
                levels: [0.02, 0.3, 0.8, 1.6, 2.8, 4.4].map { lowest + $0 }),
            ReferenceMark(.horizontal, at: 0), ReferenceMark(.vertical, at: 0),
            ContourMark(
                on: Self.grid, values: contours, levels: [Self.loss(way.end)],
                series: Series(name: "", ink: 0)),
            ScatterMark(
                [self[Method.none].end], series: Series(name: "", ink: 6), radius: 3),
        ]
        if let ball = way.ball {
            marks.append(OutlineMark.ball(p: ball.p, radius: ball.radius, series: quiet))
        }
        marks.append(TrajectoryMark(way.points, series: quiet))
        return Panel(
            title: words(way.method.name),
            x: Axis("*w*_{1}", domain: Self.grid.x), y: Axis("*w*_{2}", domain: Self.grid.y),
            marks: marks, equalAspect: true,
            note: words("penalty-geometry.end", ["end": .number(way.end.y, digits: 2)]))
    }

    /// The second weight over all steps, under every method.
    private func stepsPanel(_ words: Words) -> Panel {
        let marks = ways.flatMap { way -> [any Mark] in
            let points = way.points.enumerated().map { Point(Double($0.offset), $0.element.y) }
            return [LineMark(points, series: way.method.series(words))]
        }
        return Panel(
            title: words("penalty-geometry.steps"),
            x: Axis(words("label.step"), domain: 0...Double(Self.steps)),
            y: Axis("*w*_{2}"), marks: [ReferenceMark(.horizontal, at: 0)] + marks)
    }
}
