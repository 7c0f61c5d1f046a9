import Base
import Charts
import Datasets
import Methods

/// The same held-out pictures for every method: which of them it gets wrong, and what it takes them for.
struct MistakesFigure: FigureDrawing {
    /// What the methods take a picture for.
    struct Picture: Sendable {
        let row: Int
        let pixels: [Double]
        let right: Int
        /// One for each method.
        let given: [Int]

        /// How many methods get it wrong.
        var mistakes: Int { given.count { $0 != right } }
    }

    let size: Dataset.Picture
    let classes: [String]
    let methods: [Method]
    /// How many pictures every method gets wrong.
    let wrong: [Int]
    /// Those that some method gets wrong, by how many do so.
    let pictures: [Picture]
    /// How many pictures are held out.
    let heldOut: Int
    let caption: Phrase

    /// How many pictures are shown.
    private static let shown = 10
    /// Of a line of answers, in pixels: enough for words where pictures are a column of print wide.
    private static let lineHeight = 5.6

    /// - Parameter all: of which only those are kept that some method gets wrong.
    init(
        _ all: [Picture], methods: [Method], size: Dataset.Picture, classes: [String],
        caption: Phrase
    ) {
        (self.methods, self.size, self.classes, self.caption) = (methods, size, classes, caption)
        heldOut = all.count
        wrong = methods.indices.map { place in all.count { $0.given[place] != $0.right } }
        pictures = all.filter { $0.mistakes > 0 }.sorted {
            (-$0.mistakes, $0.row) < (-$1.mistakes, $1.row)
        }
    }

    /// Evenly from those that most methods get wrong to those that one does.
    private var drawn: [Picture] {
        let count = min(Self.shown, pictures.count)
        return (0..<count).map { pictures[$0 * (pictures.count - 1) / max(count - 1, 1)] }
    }

    private var wrongForAll: Int { pictures.count { $0.mistakes == methods.count } }

    var data: DataTable {
        var table = DataTable(columns: ["picture", "held-out row", "class", "method", "answer"])
        for (place, picture) in drawn.enumerated() {
            for (method, answer) in zip(methods, picture.given) {
                table.append([
                    .integer(place + 1), .integer(picture.row + 1),
                    .text(classes[picture.right]), .text(method.id), .text(classes[answer]),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "misclassified", title: words(title),
            subtitle: words("misclassified.subtitle"), caption: words(caption),
            description: words("misclassified.description", ["finding": .phrase(title)]),
            panels: drawn.isEmpty ? [] : [[panel(words)]], legend: .none,
            panelAspect: 0.5)
    }

    private var title: Phrase {
        let values: [String: Phrase.Value] = [
            "pictures": .count(heldOut), "all": .count(wrongForAll),
            "some": .count(pictures.count),
        ]
        if pictures.isEmpty { return Phrase("misclassified.title-none", values) }
        return Phrase(
            wrongForAll == pictures.count
                ? "misclassified.title-alike" : "misclassified.title", values)
    }

    /// The methods that get fewest wrong first.
    private var order: [Int] {
        methods.indices.sorted { (wrong[$0], $0) < (wrong[$1], $1) }
    }

    /// What is behind a wrong answer: light enough for words.
    private static let ground = Ground(.ink(0...1), 0.13)

    /// A cell behind every wrong answer.
    private var mistakes: HeatMapMark {
        HeatMapMark(
            x: (0...drawn.count).map { Double($0 * (size.width + 1)) - 0.5 },
            y: (0...methods.count).map { Self.lineHeight * Double($0) },
            values: order.reversed().map { method in
                drawn.map { $0.given[method] == $0.right ? .nan : Self.ground.value }
            }, colors: Self.ground.scale, isPicture: true)
    }

    /// The pictures, below them the right classes, then what every method answers.
    private func panel(_ words: Words) -> Panel {
        let sheet = PictureSheet(size: size, columns: drawn.count, rows: 1)
        let bottom = Self.lineHeight * Double(methods.count + 1)
        func place(_ line: Int) -> Double { bottom - Self.lineHeight * (Double(line) + 0.5) }
        func answer(
            _ column: Int, _ line: Int, _ text: RichText, on ground: Ground? = nil
        ) -> TextMark {
            TextMark(
                text, at: Point(sheet.centre(column: column, row: 0).x, place(line)), on: ground)
        }
        let answers = drawn.enumerated().flatMap { column, picture in
            [answer(column, 0, RichText(plain: classes[picture.right]))]
                + order.enumerated().compactMap { line, method in
                    let given = picture.given[method]
                    return given == picture.right
                        ? nil
                        : answer(column, line + 1, RichText(plain: classes[given]), on: Self.ground)
                }
        }
        let names = [words("misclassified.right")] + order.map { words(methods[$0].label) }
        return Panel(
            x: Axis("", domain: -1...sheet.width + 1, ticks: .hidden),
            y: Axis(
                "", domain: 0...bottom + sheet.height + 1,
                ticks: .at(names.enumerated().map { (place($0.offset), $0.element) })),
            marks: [
                mistakes,
                sheet.mark(
                    drawn.map(\.pixels), colors: PictureFigure.ink(size), bottom: bottom),
                ReferenceMark(.horizontal, at: place(0) - Self.lineHeight / 2),
            ] + answers, equalAspect: true,
            note: words(
                "misclassified.note",
                [
                    "all": .count(wrongForAll), "some": .count(pictures.count),
                    "pictures": .count(heldOut),
                ])
        ).withNoteBelowTitle
    }
}
