/// A line through points; a point that is not finite, or that the axes cannot show, breaks it.
public struct LineMark: SeriesMark {
    public let points: [Point]
    public let style: LineStyle
    var ownSeries: Series
    private let isMarked: Bool

    /// - Parameters:
    ///   - points: in order.
    ///   - series: whose line it is.
    ///   - style: dash and width.
    ///   - isMarked: whether sparse markers tell the line from others that have its dash.
    public init(
        _ points: [Point], series: Series, style: LineStyle = .main, isMarked: Bool = true
    ) {
        self.points = points
        self.style = style
        self.isMarked = isMarked
        ownSeries = series
    }

    public var extent: Extent { Extent(points, firmX: true) }
    public var swatch: Swatch {
        Swatch(line: style, marker: carriesMarkers ? .filled : nil)
    }
    public var layer: Layer { style == .thin || ownSeries.isGhost ? .thinLines : .lines }

    public var shownValues: [MarkValues] {
        style == .thin
            ? []
            : [
                MarkValues(
                    points.filter(\.isFinite).map { .init(at: $0.x, $0.y) }, series: ownSeries)
            ]
    }

    /// Those in an order are told apart by how dark they are.
    var carriesMarkers: Bool {
        if case .ramp = ownSeries.look { return false }
        return isMarked && style != .thin && !ownSeries.isGhost
    }

    /// The stroke of a line of a series.
    static func stroke(_ style: LineStyle, series: Series, theme: Theme) -> Stroke {
        let isGhost = series.isGhost
        let width = isGhost ? 0.75 * theme.lineWidth : theme.lineWidth
        let dash: [Double] =
            switch style {
            case .main: series.dash
            case .thin, .solid: []
            case .dotted: [1.2, 1.8]
            case .dashed: [4, 2]
            }
        if style == .thin {
            return Stroke(paint: series.paint, width: theme.thinLineWidth, opacity: 0.45)
        }
        return Stroke(paint: series.paint, width: width, dash: dash)
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let pieces = pieces(in: frame)
        let stroke = LineMark.stroke(style, series: ownSeries, theme: frame.theme)
        var path = Path()
        var covered = Path()
        for piece in pieces {
            let thin = Thinning(piece, width: stroke.width)
            for line in thin.lines { path.add(polyline: line) }
            for area in thin.areas { covered.elements += Path.polygon(area).elements }
        }
        if !path.isEmpty {
            if frame.hasImage, style != .thin {
                list.commands.append(
                    .path(
                        path,
                        stroke: Stroke(
                            paint: .background, width: stroke.width + 1.4, opacity: 0.75),
                        fill: nil))
            }
            list.commands.append(.path(path, stroke: stroke, fill: nil))
        }
        if !covered.isEmpty {
            list.commands.append(
                .path(
                    covered, stroke: nil,
                    fill: FillStyle(paint: stroke.paint, opacity: stroke.opacity)))
        }
        if carriesMarkers, frame.marksLines {
            let places = SparseMarkers.places(
                on: pieces, slot: ownSeries.markerPlace, in: frame.plot)
            ownSeries.outline.marker.draw(
                at: places, radius: 1.9, fill: .filled, paint: ownSeries.paint, on: &list)
        }
    }

    /// Unbroken stretches on the page; a lone point becomes a short dash so that it can be seen.
    private func pieces(in frame: Frame) -> [[Point]] {
        var pieces: [[Point]] = []
        var piece: [Point] = []
        func close() {
            if piece.count == 1 {
                let only = piece[0]
                piece = [Point(only.x - 1, only.y), Point(only.x + 1, only.y)]
            }
            if !piece.isEmpty { pieces.append(piece) }
            piece = []
        }
        for point in points {
            if let place = frame.point(point) { piece.append(place) } else { close() }
        }
        close()
        return pieces
    }

    /// Where the line ends on the page, within the plot area.
    func end(in frame: Frame) -> Point? {
        let places = points.lazy.compactMap(frame.point)
        let seen = frame.plot.grown(by: 0.01)
        return places.reversed().first { seen.contains($0) }
    }
}
