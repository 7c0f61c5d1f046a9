import CCairo
import CPango
import Charts

/// Replays a display list on a Cairo surface.
struct CairoCanvas {
    /// What the surface keeps of the drawing.
    enum Kind {
        /// Pixels; the factor from points to pixels.
        case pixels(perPoint: Double)
        /// Whether images are kept as the PNG files that the surface puts into its own file.
        case vectors(imagesArePNG: Bool)
    }

    /// Horizontal shift per height of slanted letters; the font has no italics of its own.
    private static let slant = 0.2
    /// Width of the outline behind letters with a halo, in points.
    static let haloWidth = 2.0

    private let context: OpaquePointer
    private let kind: Kind
    private let theme: Theme
    private let engine: TextEngine

    /// - Parameter context: a Cairo context whose user space is in points.
    init(context: OpaquePointer, kind: Kind, theme: Theme, engine: TextEngine) {
        self.context = context
        self.kind = kind
        self.theme = theme
        self.engine = engine
    }

    func draw(_ list: DisplayList) throws(RenderingError) {
        if !theme.isTransparent {
            setPaint(.background)
            cairo_paint(context)
        }
        for command in list.commands {
            switch command {
            case .path(let path, let stroke, let fill):
                draw(path, stroke: stroke, fill: fill)
            case .text(let text, let place, let font, let paint, let anchor, let angle, let halo):
                let line = try engine.line(text, font: font)
                draw(line, at: place, paint: paint, anchor: anchor, angle: angle, halo: halo)
            case .image(let image, let rect, let smooth):
                try CairoImage(image, smooth: smooth, kind: kind).draw(in: rect, on: context)
            case .stamp(let path, let places, let stroke, let fill):
                try stamp(path, at: places, stroke: stroke, fill: fill)
            case .beginGroup(_, let clip):
                cairo_save(context)
                guard let clip else { continue }
                cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
                cairo_clip(context)
            case .endGroup:
                cairo_restore(context)
            }
        }
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cannotDraw(String(cString: cairo_status_to_string(status)))
        }
    }

    private func setPaint(_ paint: Paint, opacity: Double = 1) {
        let color = theme.color(paint)
        cairo_set_source_rgba(
            context, color.red, color.green, color.blue, color.alpha * opacity)
    }

    // MARK: Paths

    private func draw(_ path: Path, stroke: Stroke?, fill: FillStyle?) {
        guard stroke != nil || fill != nil, !path.isEmpty else { return }
        if fill == nil, let stroke, stroke.opacity == 1, case .pixels = kind,
            theme.color(stroke.paint).alpha == 1, path.elements.count > 2 * LinePieces.length
        {
            for piece in LinePieces.split(path, dash: stroke.dash) {
                cairo_new_path(context)
                trace(piece.path)
                self.stroke(stroke, dashOffset: piece.dashOffset)
            }
            return
        }
        cairo_new_path(context)
        trace(path)
        if let fill {
            setPaint(fill.paint, opacity: fill.opacity)
            cairo_fill_preserve(context)
        }
        if let stroke { self.stroke(stroke) } else { cairo_new_path(context) }
    }

    /// Adds to the current path.
    private func trace(_ path: Path) {
        for element in path.elements {
            switch element {
            case .move(let point):
                cairo_move_to(context, point.x, point.y)
            case .line(let point):
                cairo_line_to(context, point.x, point.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close:
                cairo_close_path(context)
            }
        }
    }

    /// Strokes the current path, and forgets it.
    private func stroke(_ stroke: Stroke, dashOffset: Double = 0) {
        setPaint(stroke.paint, opacity: stroke.opacity)
        cairo_set_line_width(context, stroke.width)
        cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), dashOffset)
        cairo_set_line_cap(
            context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(
            context, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
        cairo_stroke(context)
    }

    // MARK: Text

    private func draw(
        _ line: ShapedLine, at place: Point, paint: Paint, anchor: TextAnchor, angle: Double,
        halo: Bool
    ) {
        let before =
            switch anchor {
            case .start: 0.0
            case .middle: line.extent.width / 2
            case .end: line.extent.width
            }
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, place.x, place.y)
        if angle != 0 { cairo_rotate(context, -angle * .pi / 180) }
        cairo_translate(context, -before, 0)
        if halo, !theme.isTransparent {
            traceOutlines(of: line)
            stroke(
                Stroke(
                    paint: .background, width: CairoCanvas.haloWidth, cap: .round, join: .round))
        }
        setPaint(paint)
        if case .pixels = kind {
            // Cairo puts glyphs on whole pixels, which makes the gaps between letters uneven;
            // outlines go where they belong.
            traceOutlines(of: line)
            cairo_fill(context)
        } else {
            for (piece, runs) in zip(line.pieces, line.glyphRuns) {
                onBaseline(of: piece) { show(runs) }
            }
        }
    }

    /// Shows letters from the current point on.
    private func show(_ runs: [GlyphRun]) {
        var (x, y) = (0.0, 0.0)
        cairo_get_current_point(context, &x, &y)
        for run in runs {
            run.show(on: context, x: x, y: y, fontFace: engine.subsets.fontFace(for: run.font))
        }
    }

    private func traceOutlines(of line: ShapedLine) {
        cairo_new_path(context)
        for piece in line.pieces {
            onBaseline(of: piece) {
                pango_cairo_layout_line_path(
                    context, pango_layout_get_line_readonly(piece.layout, 0))
            }
        }
    }

    /// Calls `body` with the origin at the start of a piece.
    private func onBaseline(of piece: ShapedLine.Piece, _ body: () -> Void) {
        cairo_save(context)
        cairo_translate(context, piece.x, -piece.rise)
        if piece.isSlanted {
            var matrix = cairo_matrix_t(xx: 1, yx: 0, xy: -CairoCanvas.slant, yy: 1, x0: 0, y0: 0)
            cairo_transform(context, &matrix)
        }
        cairo_move_to(context, 0, 0)
        body()
        cairo_restore(context)
    }

    // MARK: Stamps

    private func stamp(
        _ path: Path, at places: [Point], stroke: Stroke?, fill: FillStyle?
    ) throws(RenderingError) {
        guard stroke != nil || fill != nil, !path.isEmpty else { return }
        // Beyond every page nothing is seen, and Cairo refuses such shifts; a NaN fails too.
        let limit = 2 * VectorPage.largestSide
        let places = places.filter { abs($0.x) < limit && abs($0.y) < limit }
        if case .pixels(let perPoint) = kind, places.count >= StampSheet.worthwhileCount {
            let sheet = StampSheet(of: context, path: path, stroke: stroke, perPoint: perPoint) {
                CairoCanvas(context: $0, kind: kind, theme: theme, engine: engine)
                    .draw(path, stroke: stroke, fill: fill)
            }
            sheet.stamp(at: places)
            return
        }
        if stroke == nil, let fill, fill.opacity == 1, theme.color(fill.paint).alpha == 1 {
            // Where opaque stamps overlap makes no difference, so they are one path.
            cairo_new_path(context)
            for place in places {
                shifted(to: place) { trace(path) }
            }
            setPaint(fill.paint)
            cairo_fill(context)
            return
        }
        for place in places {
            shifted(to: place) { draw(path, stroke: stroke, fill: fill) }
        }
    }

    private func shifted(to place: Point, _ body: () -> Void) {
        cairo_translate(context, place.x, place.y)
        body()
        cairo_translate(context, -place.x, -place.y)
    }
}
