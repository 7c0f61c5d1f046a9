import Base
import Charts
import Datasets

/// Rows of small pictures.
struct PictureFigure: FigureDrawing {
    /// One picture, its pixels row by row, and what stands above it.
    struct Picture: Sendable {
        let pixels: [Double]
        let title: Phrase.Value
        /// The title as data have it, the same in every language.
        let code: String
    }

    let id: String
    let size: Dataset.Picture
    let rows: [[Picture]]
    /// Whether pixels lie on both sides of 0.
    var isSigned = false
    let title, subtitle, caption, description, unit: Phrase

    var data: DataTable {
        var table = DataTable(columns: ["row", "column", "title", "pixel", "value"])
        for (row, pictures) in rows.enumerated() {
            for (column, picture) in pictures.enumerated() {
                for (pixel, value) in picture.pixels.enumerated() {
                    table.append([
                        .integer(row + 1), .integer(column + 1),
                        .text(picture.code), .integer(pixel), .number(value),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let most = rows.joined().flatMap(\.pixels).map(\.magnitude).max() ?? 1
        let scale =
            isSigned
            ? ColorScale.diverging(-most...most)
            : ColorScale.sequential(size.range.lowerBound...max(size.range.upperBound, most))
        let (across, down) = (
            (0...size.width).map(Double.init), (0...size.height).map(Double.init)
        )
        let panels = rows.map { row in
            row.map { picture -> Panel in
                // Pictures begin at the top, axes at the bottom.
                let lines = (0..<size.height).reversed().map { line in
                    Array(picture.pixels[line * size.width..<(line + 1) * size.width])
                }
                return Panel(
                    title: words(picture.title), x: Axis("", ticks: .hidden),
                    y: Axis("", ticks: .hidden),
                    marks: [HeatMapMark(x: across, y: down, values: lines, colors: scale)],
                    equalAspect: true)
            }
        }
        return Figure(
            id: id, title: words(title), subtitle: words(subtitle), caption: words(caption),
            description: words(description),
            panels: panels, legend: .none, panelAspect: 1,
            colorBar: ColorBar(label: words(unit), scale: scale))
    }
}
