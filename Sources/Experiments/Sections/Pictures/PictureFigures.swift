import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What a report shows of pictures: copies, mistakes, and what the first layer looks for.
struct PictureFigures {
    /// How many pictures a method shows.
    private static let shown = 6

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
    private let grey = Phrase("label.grey-value")

    private func pixels(_ rows: Samples, _ row: Int) -> [Double] {
        Array(rows.inputs[row * rows.features..<(row + 1) * rows.features])
    }

    private func name(_ number: Int) -> String { RichText.escaped(classes[number]) }

    /// The first training pictures of some classes, each with copies that augmentation may make.
    var copies: PictureFigure {
        let rows = laboratory.data(.rows, seed: seed).training
        var random = RandomStream(seed: seed, purpose: .probe)
        let shown = (0..<min(4, classes.count)).compactMap { number in
            (0..<rows.rows).first { Int(rows.targets[$0]) == number }
        }
        let pictures = shown.map { row in
            [
                PictureFigure.Picture(
                    pixels: pixels(rows, row), title: .phrase("augmented-copies.original"),
                    code: "original")
            ]
                + (0..<4).map { _ in
                    let choices = 2 * shift.pixels + 1
                    let x = random.index(below: choices) - shift.pixels
                    let y = random.index(below: choices) - shift.pixels
                    func signed(_ value: Int) -> String {
                        value == 0 ? "0" : value > 0 ? "+\(value)" : "−\(-value)"
                    }
                    let way = "(\(signed(x)), \(signed(y)))"
                    return PictureFigure.Picture(
                        pixels: shift.moved(pixels(rows, row), right: x, down: y),
                        title: .text(way), code: way)
                }
        }
        let count = (2 * shift.pixels + 1) * (2 * shift.pixels + 1)
        return PictureFigure(
            id: "augmented-copies", size: size, rows: pictures,
            title: Phrase("augmented-copies.title", ["count": .count(count)]),
            subtitle: Phrase("augmented-copies.subtitle"),
            caption: Phrase(
                "augmented-copies.caption", ["rows": .phrase(laboratory.task.rowsPhrase)]),
            description: Phrase("augmented-copies.description"), unit: grey)
    }

    /// The first held-out pictures that the first seed gets wrong, for some methods.
    func mistakes(_ methods: [MeasuredRuns]) -> PictureFigure {
        let data = laboratory.data(.rows, seed: seed)
        let rows = data.heldOut ?? data.training
        var counts: [(method: Method, wrong: Int)] = []
        let pictures = methods.compactMap { entry -> [PictureFigure.Picture]? in
            guard let run = entry.runs.first, run.divergedAt == nil else { return nil }
            let method = entry.method
            let answers = Answers(run, plan: entry.plan, rows: rows)
            let wrong = (0..<rows.rows).filter { answers.given[$0] != answers.right[$0] }
            counts.append((method, wrong.count))
            guard !wrong.isEmpty else { return nil }
            // Held-out rows stand class by class: some of each.
            let count = min(Self.shown, wrong.count)
            let shown = (0..<count).map { wrong[$0 * wrong.count / count] }
            return shown.enumerated().map { place, row in
                let own = "\(name(answers.right[row])) → \(name(answers.given[row]))"
                let isFirst = place == 0
                return PictureFigure.Picture(
                    pixels: pixels(rows, row),
                    title: isFirst
                        ? .phrase(
                            "misclassified.first",
                            ["method": .phrase(method.label), "mistake": .text(own)]) : .text(own),
                    code: RichText((isFirst ? method.column + ": " : "") + own).plain)
            }
        }
        return PictureFigure(
            id: "misclassified", size: size, rows: pictures,
            title: mistakesTitle(counts, pictures: rows.rows),
            subtitle: Phrase("misclassified.subtitle", ["shown": .count(Self.shown)]),
            caption: net.setting(
                seeds: laboratory.seeds.count, showing: methods.map(\.method)),
            description: Phrase("misclassified.description"), unit: grey)
    }

    /// How many pictures are misread without a regularizer, and with the method that misreads fewest.
    private func mistakesTitle(
        _ counts: [(method: Method, wrong: Int)], pictures: Int
    ) -> Phrase {
        let first = counts.first { $0.method == Method.none }?.wrong
        let least = counts.filter { $0.method != Method.none }.min { $0.wrong < $1.wrong }
        func value(_ count: Int?) -> Phrase.Value { count.map { .count($0) } ?? .number(.nan) }
        let values: [String: Phrase.Value] = [
            "pictures": .count(pictures), "misread": value(first), "fewest": value(least?.wrong),
            "method": least.map { .phrase($0.method.label) } ?? .number(.nan),
        ]
        if first == 0 { return Phrase("misclassified.title-none", values) }
        return Phrase(
            first == least?.wrong && least != nil
                ? "misclassified.title-alike" : "misclassified.title", values)
    }

    /// The weights from the pixels to the first hidden units, for some methods.
    func firstLayer(_ methods: [MeasuredRuns]) -> PictureFigure {
        let pictures = methods.compactMap { entry -> [PictureFigure.Picture]? in
            let method = entry.method
            guard let run = entry.runs.prefix(1).finished.first,
                let block = entry.plan.layout.weightBlocks.first
            else { return nil }
            return (0..<min(Self.shown, net.hidden[0])).map { unit in
                let start = block.range.lowerBound + unit * net.inputs
                let isFirst = unit == 0
                return PictureFigure.Picture(
                    pixels: run.finalParameters[start..<start + net.inputs].map { $0 },
                    title: isFirst ? .phrase(method.label) : .count(unit + 1),
                    code: isFirst ? method.column : "\(unit + 1)")
            }
        }
        func small(_ place: Int) -> Double {
            guard place < methods.count, let run = methods[place].runs.prefix(1).finished.first,
                let block = methods[place].plan.layout.weightBlocks.first
            else { return .nan }
            let own = run.finalParameters[block.range]
            return Double(own.count { $0.magnitude < DenseWeights.nearZero }) / Double(own.count)
        }
        let (with, without) = (small(1), small(0))
        let isAlike = with.isFinite && percent(with) == percent(without)
        return PictureFigure(
            id: "first-layer", size: size, rows: pictures, isSigned: true,
            title: Phrase(
                isAlike ? "first-layer.title-alike" : "first-layer.title",
                [
                    "with": .percentage(with), "method": .phrase(methods[1].method.label),
                    "without": .percentage(without),
                ]),
            subtitle: Phrase(
                "first-layer.subtitle",
                ["shown": .count(Self.shown), "near-zero": .number(DenseWeights.nearZero)]),
            caption: net.setting(
                seeds: laboratory.seeds.count, showing: methods.map(\.method)),
            description: Phrase("first-layer.description"),
            unit: Phrase("label.weight"))
    }
}
