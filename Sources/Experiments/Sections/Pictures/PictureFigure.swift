import Base
import Charts
import Datasets

/// Sheets of small pictures, a panel for each.
struct PictureFigure: FigureDrawing {
    /// One picture, its pixels row by row.
    struct Picture: Sendable {
        let pixels: [Double]
        /// What it is, as data call it.
        let code: String
    }

    struct Sheet: Sendable {
        let title: Phrase.Value
        /// What is said of all its pictures; nil says nothing.
        var note: Phrase?
        /// From the upper left to the lower right.
        let pictures: [Picture]
        /// Places of pictures in which there is nothing, which have a ring.
        var ringed: [Int] = []
    }

    let id: String
    let size: Dataset.Picture
    /// Pictures in a row of a sheet.
    let columns: Int
    let sheets: [Sheet]
    /// What stands below the columns and beside the rows of every sheet; nothing if nil.
    var ticks: (labels: [Phrase.Value], x: Phrase, y: Phrase)?
    /// The picture of every sheet that has a frame.
    var framed: Int?
    /// The colours of pixels on both sides of 0, with what they mean; of pixels that are grey values if nil.
    var signed: (largest: Double, unit: Phrase)?
    let title, subtitle, caption, description: Phrase

    var data: DataTable {
        var table = DataTable(columns: ["sheet", "picture", "name", "pixel", "value"])
        for (place, sheet) in sheets.enumerated() {
            for (number, picture) in sheet.pictures.enumerated() {
                for (pixel, value) in picture.pixels.enumerated() {
                    table.append([
                        .integer(place + 1), .integer(number + 1), .text(picture.code),
                        .integer(pixel), .number(value),
                    ])
                }
            }
        }
        return table
    }

    /// The colours of grey values.
    static func ink(_ size: Dataset.Picture) -> ColorScale {
        .ink(size.range.lowerBound...size.range.upperBound)
    }

    func figure(_ words: Words) -> Figure {
        let scale =
            signed.map { signed in
                // Of no seed there is no largest value.
                let largest = signed.largest > 0 && signed.largest.isFinite ? signed.largest : 1
                return ColorScale.diverging(-largest...largest)
            } ?? Self.ink(size)
        return Figure(
            id: id, title: words(title), subtitle: words(subtitle), caption: words(caption),
            description: words(description),
            panels: [sheets.map { panel($0, scale, words) }], legend: .none, panelAspect: 1,
            colorBar: signed.map { ColorBar(label: words($0.unit), scale: scale) })
    }

    private func panel(_ sheet: Sheet, _ scale: ColorScale, _ words: Words) -> Panel {
        let rows = max((sheet.pictures.count + columns - 1) / columns, 1)
        let places = PictureSheet(size: size, columns: columns, rows: rows)
        var marks: [any Mark] = [
            places.mark(sheet.pictures.map(\.pixels), colors: scale)
        ]
        if let framed {
            // What moves is seen against the edges of its picture.
            marks += sheet.pictures.indices.map { place in
                let centre = places.centre(column: place % columns, row: place / columns)
                let (width, height) = (Double(size.width) / 2, Double(size.height) / 2)
                return LineMark(
                    [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { x, y in
                        Point(centre.x + x * width, centre.y + y * height)
                    }, series: Series(name: "", slot: nil), style: .thin)
            }
            marks.append(
                CellFrameMark(
                    at: places.centre(column: framed % columns, row: framed / columns),
                    width: Double(size.width) + 2, height: Double(size.height) + 2))
        }
        if !sheet.ringed.isEmpty {
            marks.append(
                ScatterMark(
                    sheet.ringed.map { places.centre(column: $0 % columns, row: $0 / columns) },
                    series: Series(name: "", slot: nil), radius: 1.5, fill: .hollow))
        }
        func axis(_ label: Phrase?, _ length: Double, _ middle: (Int) -> Double) -> Axis {
            guard let label, let ticks else {
                return Axis("", domain: -1...length + 1, ticks: .hidden)
            }
            return Axis(
                words(label), domain: -1...length + 1,
                ticks: .at(
                    ticks.labels.enumerated().map { (middle($0.offset), words($0.element)) }))
        }
        return Panel(
            title: words(sheet.title),
            x: axis(ticks?.x, places.width) { places.centre(column: $0, row: 0).x },
            y: axis(ticks?.y, places.height) { places.centre(column: 0, row: $0).y },
            marks: marks, equalAspect: true, note: sheet.note.map { words($0) }
        ).withNoteBelowTitle
    }
}
