import Base
import Charts
import Methods
import Neural
import Results

/// What augmentation does to one seed, and to all seeds' gaps: in the plane its rows among the copies that are trained
/// on, and the boundary with and without them; of other rows its losses with and without.
struct AugmentationGapFigure: FigureDrawing {
    /// A seed's rows in the plane, and what is called what.
    struct Plane: Sendable {
        let samples: Samples
        let names: [RichText]
    }

    let strips: GapStrips
    /// Of the drawn seed; nil where rows are no points of the plane.
    let plane: Plane?

    private var net: Net { strips.net }

    var data: DataTable {
        var table = DataTable(columns: GapStrips.columns)
        strips.addRows(to: &table)
        return table
    }

    private var title: Phrase {
        let moves = net.pictureShift != nil
        return strips.title(
            less: moves ? "augmentation-gap.moved-less" : "augmentation-gap.jittered-less",
            alike: moves ? "augmentation-gap.moved-alike" : "augmentation-gap.jittered-alike",
            more: moves ? "augmentation-gap.moved-more" : "augmentation-gap.jittered-more",
            open: moves ? "augmentation-gap.moved-open" : "augmentation-gap.jittered-open",
            of: "augmentation-gap")
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "augmentation-gap", title: words(title),
            subtitle: words(
                plane == nil ? "augmentation-gap.subtitle" : "augmentation-gap.subtitle-of-plane"),
            caption: words(
                .sentences([
                    net.setting(
                        seeds: strips.plain.runs.count, showing: [strips.regularized.method],
                        measuring: .losses),
                    plane == nil
                        ? nil
                        : Phrase("augmentation-gap.copies", ["copies": .count(Self.copies)]),
                ])),
            description: words("augmentation-gap.description"),
            panels: [
                [plane.map { field($0, words) } ?? curves(words), strips.panel(words)]
            ], shareX: false, shareY: false, panelAspect: 0.75)
    }

    private func run(_ entry: MeasuredRuns) -> Neural.Run? {
        entry.runs.first { $0.seed == strips.typicalSeed }
    }

    private var seedTitle: Phrase {
        Phrase("early-stopping-gap.seed", ["seed": .text("\(strips.typicalSeed ?? 0)")])
    }

    /// The drawn seed's losses over epochs, without augmentation and with it.
    private func curves(_ words: Words) -> Panel {
        let marks = [strips.plain, strips.regularized].flatMap { entry -> [any Mark] in
            let states = run(entry).map { $0.checkpoints.filter { $0.epoch > 0 } } ?? []
            let (training, new) = GapStrips.series(entry.method, words)
            func line(_ series: Series, _ style: LineStyle, _ loss: (Checkpoint) -> Double?)
                -> LineMark
            {
                LineMark(
                    states.compactMap { state in loss(state).map { Point(Double(state.epoch), $0) }
                    },
                    series: series, style: style, isMarked: false)
            }
            return [
                line(training, .solid) { $0.training.loss },
                line(new, .dashed) { $0.heldOut?.loss },
            ]
        }
        return Panel(
            title: words(seedTitle), x: Axis(words("label.epoch")),
            y: Axis(words("gap.data-loss", ["unit": .phrase(net.lossUnit)])), marks: marks)
    }

    /// How many copies of each row are drawn.
    private static let copies = 12
    /// The farthest that is shown of an input.
    private static let farthest = 2.4

    /// Copies of rows with normal noise on both inputs.
    /// - Parameter moved: the noise's standard deviation.
    private func copies(
        of samples: Samples, by moved: Double, count: Int
    ) -> [(target: Double, place: Point)] {
        var random = Xoshiro256<UInt64>(keys: [strips.typicalSeed ?? 0])
        var result: [(target: Double, place: Point)] = []
        for row in 0..<samples.rows {
            for _ in 0..<count {
                let (right, up) = (moved * random.normal(), moved * random.normal())
                let place = Point(
                    samples.inputs[2 * row] + right, samples.inputs[2 * row + 1] + up)
                result.append((samples.targets[row], place))
            }
        }
        return result
    }

    /// The rows, copies of them as training draws them anew in every epoch, and both boundaries.
    private func field(_ plane: Plane, _ words: Words) -> Panel {
        let samples = plane.samples
        let size = min(
            1.25 * (samples.inputs.map(\.magnitude).max() ?? 1), Self.farthest)
        let area = GridArea(side: 80, range: -size...size)
        func points(_ target: Double, moved: Double, copies: Int) -> [Point] {
            self.copies(of: samples, by: moved, count: copies).compactMap { copy in
                let isShown = area.x.contains(copy.place.x) && area.y.contains(copy.place.y)
                return copy.target == target && isShown ? copy.place : nil
            }
        }
        func boundary(_ entry: MeasuredRuns, _ style: LineStyle) -> [any Mark] {
            run(entry).map { run in
                [
                    ContourMark(
                        on: area, values: SeedFields(entry.plan, [run], on: area).mean,
                        levels: [0.5], series: entry.method.series(words), style: style)
                ]
            } ?? []
        }
        let jitter = Double(strips.regularized.plan.jitter)
        let (copy, row) = (Series(name: "", slot: nil), Series(name: "", ink: 0))
        return Panel(
            title: words(seedTitle),
            x: Axis(plane.names[0], domain: area.x, ticks: .hidden),
            y: Axis(plane.names[1], domain: area.y, ticks: .hidden),
            marks: [
                ScatterMark(
                    points(1, moved: jitter, copies: Self.copies), series: copy, radius: 0.9,
                    opacity: 0.7),
                ScatterMark(
                    points(0, moved: jitter, copies: Self.copies), series: copy, radius: 1.1,
                    fill: .hollow, opacity: 0.7),
            ] + boundary(strips.plain, .dashed) + boundary(strips.regularized, .solid) + [
                ScatterMark(points(1, moved: 0, copies: 1), series: row, radius: 2.2),
                ScatterMark(
                    points(0, moved: 0, copies: 1), series: row, radius: 2.2, fill: .hollow),
            ], equalAspect: true)
    }
}
