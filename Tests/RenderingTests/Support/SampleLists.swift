import Charts

/// Display lists that use every command.
enum SampleLists {
    static let theme = Theme.light

    static func text(
        _ text: RichText, at place: Point = Point(10, 40), size: Double = 8,
        anchor: TextAnchor = .start, angle: Double = 0, halo: Bool = false
    ) -> Command {
        .text(
            text, at: place, font: theme.font(size: size), paint: .text, anchor: anchor,
            angle: angle, halo: halo)
    }

    static func list(_ commands: [Command]) -> DisplayList {
        DisplayList(width: 200, height: 120, commands: commands)
    }

    /// An image whose pixels are all unlike: `columns · rows` colours.
    static func image(columns: Int = 4, rows: Int = 3) -> PixelImage {
        let rgba = (0..<columns * rows).flatMap { index -> [UInt8] in
            [UInt8(index & 255), UInt8(index >> 8), 200, 255]
        }
        return PixelImage(columns: columns, rows: rows, rgba: rgba)
    }

    static let everything = list([
        text("权重 *w*_{1} = 10^{−3}", at: Point(10, 12)),
        .beginGroup(name: "panel", clip: Rect(x: 20, y: 20, width: 100, height: 80)),
        .path(
            .polyline([Point(0, 0), Point(60, 60), Point(200, 30)]),
            stroke: Stroke(paint: .series(2), width: 1.4, dash: [4, 2], cap: .round), fill: nil),
        .path(
            .rect(Rect(x: 30, y: 30, width: 20, height: 20)),
            stroke: Stroke(paint: .axis, width: 0.5, join: .miter),
            fill: FillStyle(paint: .seriesFill(1), opacity: 0.5)),
        .stamp(
            .circle(centre: Point(0, 0), radius: 2),
            at: (0..<60).map { Point(25 + Double($0), 50 + Double($0 % 7)) },
            stroke: nil, fill: FillStyle(paint: .series(3), opacity: 0.5)),
        .endGroup,
        .image(image(), in: Rect(x: 130, y: 20, width: 40, height: 30), smooth: true),
        .image(image(), in: Rect(x: 130, y: 60, width: 40, height: 30), smooth: false),
        text("rotated", at: Point(12, 90), angle: 90, halo: true),
    ])

    static let white = list([])
}
