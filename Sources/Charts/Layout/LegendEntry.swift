/// What the legend says about all series of one name.
struct LegendEntry: Sendable {
    var name: RichText
    /// nil if series of this name have different slots: the key is then drawn in the text's colour.
    var series: Series?
    var swatch: Swatch

    /// The named series of a figure, in the order of their first appearance.
    /// - Parameter marksLines: whether lines carry markers.
    static func all(of figure: Figure, marksLines: Bool = true) -> [LegendEntry] {
        var entries: [LegendEntry] = []
        for mark in figure.panels.joined().flatMap(\.marks) {
            var swatch = mark.swatch
            if !marksLines, !(mark is ScatterMark), swatch.line != nil { swatch.marker = nil }
            for series in mark.series where !series.name.isEmpty {
                if let index = entries.firstIndex(where: { $0.name == series.name }) {
                    entries[index].swatch = entries[index].swatch.union(swatch)
                    if entries[index].series != series { entries[index].series = nil }
                } else {
                    entries.append(
                        LegendEntry(name: series.name, series: series, swatch: swatch))
                }
            }
        }
        func place(_ entry: LegendEntry) -> Int {
            figure.keyOrder.firstIndex { entry.name.plain.hasPrefix($0) } ?? figure.keyOrder.count
        }
        return figure.keyOrder.isEmpty
            ? entries
            : entries.enumerated().sorted {
                (place($0.element), $0.offset) < (place($1.element), $1.offset)
            }.map(\.element)
    }

    /// Draws the key with its middle at `y`.
    func draw(x: Double, y: Double, width: Double, theme: Theme, on list: inout DisplayList) {
        let paint = series?.paint ?? .mutedText
        if swatch.area {
            list.commands.append(
                .path(
                    .rect(Rect(x: x, y: y - 3.2, width: width, height: 6.4)), stroke: nil,
                    fill: FillStyle(paint: paint, opacity: 0.25)))
        }
        if let style = swatch.line {
            var stroke = LineMark.stroke(
                style, series: series ?? Series(name: "", slot: nil), theme: theme)
            stroke.paint = paint
            stroke.opacity = 1
            list.commands.append(
                .path(.polyline([Point(x, y), Point(x + width, y)]), stroke: stroke, fill: nil))
        }
        if let fill = swatch.marker {
            // Series of one name in several slots have no marker in common.
            let marker = series?.outline.marker ?? .circle
            if series != nil || swatch.line == nil {
                marker.draw(
                    at: [Point(x + width / 2, y)], radius: swatch.radius ?? 2.1, fill: fill,
                    paint: paint, on: &list)
            }
        }
    }
}
