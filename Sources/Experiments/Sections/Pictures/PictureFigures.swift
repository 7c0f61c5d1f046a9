import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What a report shows of pictures: copies, mistakes, and what the first layer looks for.
struct PictureFigures {
    let laboratory: Laboratory
    /// Of the pictures.
    let net: Net
    let size: Dataset.Picture
    let classes: [String]
    /// How far augmentation moves a picture.
    let shift: ImageShift

    init?(_ laboratory: Laboratory, _ net: Net) {
        guard let size = laboratory.task.dataset.picture,
            let classes = laboratory.task.dataset.classes,
            let shift = net.pictureShift
        else { return nil }
        self.laboratory = laboratory
        self.net = net
        self.size = size
        self.classes = classes
        self.shift = shift
    }

    private var seed: UInt64 { laboratory.seeds[0] }
    private func pixels(_ rows: Samples, _ row: Int) -> [Double] {
        Array(rows.inputs[row * rows.features..<(row + 1) * rows.features])
    }

    /// The first training pictures of some classes, each at every place where augmentation may put it.
    var copies: PictureFigure {
        let rows = laboratory.data(.rows, seed: seed).training
        let shown = (0..<min(4, classes.count)).compactMap { number in
            (0..<rows.rows).first { Int(rows.targets[$0]) == number }
        }
        let ways = Array(-shift.pixels...shift.pixels)
        func signed(_ value: Int) -> String {
            value == 0 ? "0" : value > 0 ? "+\(value)" : "−\(-value)"
        }
        let sheets = shown.map { row in
            PictureFigure.Sheet(
                title: .text(RichText.escaped(classes[Int(rows.targets[row])])),
                pictures: ways.flatMap { down in
                    ways.map { right in
                        PictureFigure.Picture(
                            pixels: shift.moved(pixels(rows, row), right: right, down: down),
                            code: "(\(signed(right)), \(signed(down)))")
                    }
                })
        }
        return PictureFigure(
            id: "augmented-copies", size: size, columns: ways.count, sheets: sheets,
            ticks: (
                ways.map { .text(signed($0)) }, Phrase("augmented-copies.right"),
                Phrase("augmented-copies.down")
            ),
            framed: ways.count * ways.count / 2,
            title: Phrase("augmented-copies.title"),
            subtitle: Phrase("augmented-copies.subtitle"),
            caption: Phrase(
                "augmented-copies.caption",
                ["rows": .phrase(laboratory.task.rowsPhrase(measuring: .nothing))]),
            description: Phrase("augmented-copies.description"))
    }

    /// What the first seed's networks take the held-out pictures for, by method.
    func mistakes(_ methods: [MeasuredRuns]) -> MistakesFigure {
        let data = laboratory.data(.rows, seed: seed)
        let rows = data.heldOut ?? data.training
        let known = methods.compactMap { entry in
            entry.runs.prefix(1).finished.first.map { run in
                (method: entry.method, answers: Answers(run, plan: entry.plan, rows: rows))
            }
        }
        let pictures = (0..<rows.rows).map { row in
            MistakesFigure.Picture(
                row: row, pixels: pixels(rows, row), right: Int(rows.targets[row]),
                given: known.map { $0.answers.given[row] })
        }
        return MistakesFigure(
            pictures, methods: known.map(\.method), size: size, classes: classes,
            caption: net.setting(
                seeds: 1, showing: methods.map(\.method), measuring: .score))
    }

    /// The weights from the pixels to the first hidden units of the first seed, for some methods.
    func firstLayer(_ methods: [MeasuredRuns]) -> PictureFigure {
        let layers = methods.compactMap { entry in
            FirstLayerWeights(entry).map { (method: entry.method, weights: $0) }
        }
        func small(_ method: Method) -> Double {
            layers.first { $0.method == method }?.weights.small ?? .nan
        }
        let (with, without) = (small(.l1), small(.none))
        let isAlike = with.isFinite && percent(with) == percent(without)
        let largest = layers.flatMap { $0.weights.units.joined().map(\.magnitude) }
        return PictureFigure(
            id: "first-layer", size: size, columns: FirstLayerWeights.columns,
            sheets: layers.map { method, weights in
                PictureFigure.Sheet(
                    title: .phrase(method.label),
                    note: Phrase(
                        "first-layer.note",
                        [
                            "small": .percentage(weights.small), "silent": .count(weights.silent),
                        ]),
                    pictures: weights.units.enumerated().map { place, unit in
                        PictureFigure.Picture(
                            pixels: unit, code: "\(method.column), \(place + 1)")
                    }, ringed: weights.silentUnits)
            },
            signed: (max(quantile(largest, 0.97), 1e-6), Phrase("first-layer.unit")),
            title: Phrase(
                isAlike ? "first-layer.title-alike" : "first-layer.title",
                ["with": .percentage(with), "without": .percentage(without)]),
            subtitle: Phrase(
                "first-layer.subtitle",
                [
                    "shown": .count(layers.first?.weights.units.count ?? 0),
                    "near-zero": .number(DenseWeights.nearZero),
                ]),
            caption: net.setting(
                seeds: 1, showing: methods.map(\.method), measuring: .nothing),
            description: Phrase("first-layer.description"))
    }
}
