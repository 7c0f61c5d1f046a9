import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What each of many networks answers that learnt the same rows, a tile each, or a line each where a number is predicted
/// from one input, without a regularizer and with one.
struct LabNetworksFigure: FigureDrawing {
    let net: Net
    let none, regularized: MeasuredRuns
    /// Those that all networks learnt.
    let rows: Samples
    /// Of both inputs, or of the input and the number to predict.
    let plane: [ClosedRange<Double>]
    /// Whether some of the labels were flipped.
    let hasWrongLabels: Bool

    /// Tiles in a row, and the cells of each both ways.
    private static let (columns, side) = (8, 32)
    /// Points of a line.
    private static let points = 72

    private var entries: [MeasuredRuns] { [none, regularized] }
    private var isClassifier: Bool { net.isClassifier }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "seed", "epoch", "training loss", "held-out loss",
            isClassifier ? "training accuracy" : "training variance explained", net.scoreColumn,
        ])
        func score(_ score: Score?) -> DataTable.Cell {
            .number((isClassifier ? score?.accuracy : score?.explained) ?? .nan)
        }
        for entry in entries {
            for run in entry.runs {
                guard let state = run.last else { continue }
                table.append([
                    .text(entry.method.id), .integer(Int(run.seed)), .integer(state.epoch),
                    .number(state.training.loss), .number(state.heldOut?.loss ?? .nan),
                    score(state.training), score(state.heldOut),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let scale = ColorScale.diverging(0...1)
        let pictures = entries.map { entry in
            isClassifier ? tiles(entry, scale, words) : lines(entry, words)
        }
        return Figure(
            id: "lab-networks", title: RichText(words.text(title).sentenceStart),
            subtitle: words(
                isClassifier ? "lab-networks.subtitle" : "lab-networks.subtitle-of-number",
                ["networks": .count(none.runs.count)]),
            caption: words(
                .sentences([
                    net.setting(seeds: none.runs.count, showing: [regularized.method]),
                    Phrase(
                        hasWrongLabels
                            ? "lab-networks.caption-of-wrong-labels" : "lab-networks.caption",
                        [
                            "seed": .text("\(LabOffer.dataSeed)"),
                            "seeds": .count(LabOffer.dataSeeds),
                            "first": .text("\(none.runs.first?.seed ?? 0)"),
                            "last": .text("\(none.runs.last?.seed ?? 0)"),
                        ]),
                    isClassifier ? Phrase("lab-networks.tiles") : nil,
                ])),
            description: words("lab-networks.description", told),
            panels: [pictures], arrangement: .list, panelAspect: 1,
            colorBar: isClassifier
                ? ColorBar(label: words("label.probability-of-class-1"), scale: scale) : nil)
    }

    // MARK: What came out

    /// How many networks tell every training row as it is labelled.
    private func learnt(_ entry: MeasuredRuns) -> Int { entry.runs.count { $0.isSolved } }

    private var told: [String: Phrase.Value] {
        [
            "networks": .count(none.runs.count), "plain": .count(learnt(none)),
            "own": .count(learnt(regularized)), "method": .phrase(regularized.method.label),
            "plain-score": net.written(none[.score].median),
            "own-score": net.written(regularized[.score].median),
        ]
    }

    /// What is drawn: a page asks its readers beside the figure which networks do better.
    private var title: Phrase {
        Phrase("lab-networks.title", told)
    }

    private func name(_ entry: MeasuredRuns) -> Phrase {
        entry.method.caption(on: net) ?? entry.method.name
    }

    private func note(_ entry: MeasuredRuns) -> Phrase {
        let score = net.written(entry[.score].median)
        guard isClassifier else {
            return Phrase("lab-networks.note-of-number", ["score": score])
        }
        return Phrase(
            "lab-networks.note",
            [
                "learnt": .count(learnt(entry)), "networks": .count(entry.runs.count),
                "score": score,
            ])
    }

    // MARK: What is drawn

    /// The answers of all networks over both inputs; of one that diverged an empty tile.
    private func tiles(_ entry: MeasuredRuns, _ scale: ColorScale, _ words: Words) -> Panel {
        let side = Self.side
        let grid = GridArea(columns: side, rows: side, x: plane[0], y: plane[1])
        let sheet = PictureSheet(
            size: (side, side), columns: Self.columns,
            rows: max((entry.runs.count + Self.columns - 1) / Self.columns, 1))
        let tiles = entry.runs.map { run -> [Double] in
            guard run.divergedAt == nil else { return .init(repeating: .nan, count: grid.count) }
            let field = SeedFields(entry.plan, [run], on: grid).mean
            // Tiles begin at the top, fields at the bottom.
            return (0..<side).reversed().flatMap { field[$0 * side..<($0 + 1) * side] }
        }
        return Panel(
            title: words(name(entry)), x: Axis("", domain: 0...sheet.width, ticks: .hidden),
            y: Axis("", domain: 0...sheet.height, ticks: .hidden),
            marks: [sheet.mark(tiles, colors: scale)], equalAspect: true, note: words(note(entry))
        ).withNoteBelowTitle
    }

    /// What all networks predict along the input, with the rows that they learnt.
    private func lines(_ entry: MeasuredRuns, _ words: Words) -> Panel {
        let places = (0..<Self.points).map { place in
            plane[0].lowerBound + (plane[0].upperBound - plane[0].lowerBound) * Double(place)
                / Double(Self.points - 1)
        }
        let series = Series(name: "", slot: entry.method.slot)
        var marks: [any Mark] = entry.finished.map { run in
            LineMark(
                zip(
                    places,
                    NetworkField.outputs(
                        plan: entry.plan, parameters: run.keptParameters, points: places)
                ).map { Point($0, Double($1)) }, series: series, style: .thin)
        }
        marks.append(
            ScatterMark(
                zip(rows.inputs, rows.targets).map { Point($0, $1) },
                series: Series(name: "", ink: 0), radius: 1.8))
        return Panel(
            title: words(name(entry)), x: Axis(words("lab-networks.input"), domain: plane[0]),
            y: Axis(words("lab-networks.answer"), domain: plane[1]), marks: marks,
            note: words(note(entry))
        ).withNoteBelowTitle
    }
}
