import Charts

/// Writes a display list as an SVG element for a web page, with real text.
///
/// Colours come from classes of the page's style sheet and everything else from presentation
/// attributes, so that a content security policy may forbid inline styles.
struct WebFigure {
    private var writer = MarkupWriter()
    private let idPrefix: String
    /// Tells how texts are shown whose letters no font has.
    private let engine: TextEngine
    /// Clips and stamps so far, for their identifiers.
    private var definitions = 0
    /// Of the texts still to be written.
    private var boxes: ArraySlice<TextBox> = []

    init(idPrefix: String, engine: TextEngine) {
        self.idPrefix = idPrefix
        self.engine = engine
    }

    func markup(_ list: DisplayList, title: String, description: String) -> String {
        var copy = self
        copy.write(list, title: title, description: description)
        return String(decoding: copy.writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ list: DisplayList, title: String, description: String) {
        writer.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\"")
        writer.raw(" aria-labelledby=\"")
        writer.text("\(idPrefix)title \(idPrefix)desc")
        writer.raw("\" viewBox=\"0 0 ")
        writer.number(list.width)
        writer.raw(" ")
        writer.number(list.height)
        if !list.plotAreas.isEmpty {
            writer.raw("\" data-plots=\"")
            writer.plotAreas(list.plotAreas)
        }
        // What every path has in common is inherited from here.
        writer.raw("\" fill=\"none\" stroke-linejoin=\"round\" stroke-miterlimit=\"10\">\n<title")
        identifier("title")
        writer.raw(">")
        writer.text(title)
        writer.raw("</title>\n<desc")
        identifier("desc")
        writer.raw(">")
        writer.text(description)
        writer.raw("</desc>\n")
        boxes = list.textBoxes[...]
        for command in list.commands { write(command) }
        writer.raw("</svg>\n")
    }

    private mutating func write(_ command: Command) {
        switch command {
        case .path(let path, let stroke, let fill):
            guard stroke != nil || fill != nil, !path.isEmpty else { return }
            writer.raw("<path")
            look(stroke: stroke, fill: fill)
            writer.raw(" d=\"")
            writer.path(path)
            writer.raw("\"/>\n")
        case .text(let text, let place, let font, let paint, let anchor, let angle, let halo):
            write(
                text, at: place, font: font, paint: paint, anchor: anchor, angle: angle, halo: halo)
        case .image(let image, let rect, let smooth):
            write(image, in: rect, smooth: smooth)
        case .stamp(let path, let places, let stroke, let fill):
            guard stroke != nil || fill != nil, !path.isEmpty, !places.isEmpty else { return }
            stamp(path, at: places, stroke: stroke, fill: fill)
        case .beginGroup(let name, let clip):
            begin(name, clip: clip)
        case .endGroup:
            writer.raw("</g>\n")
        }
    }

    // MARK: Groups and stamps

    private mutating func begin(_ name: String, clip: Rect?) {
        var clipName: String?
        if let clip {
            clipName = nextName("clip")
            writer.raw("<clipPath")
            identifier(clipName!)
            writer.raw("><rect")
            place(clip)
            writer.raw("/></clipPath>\n")
        }
        writer.raw("<g data-name=\"")
        writer.text(name)
        if let clipName {
            writer.raw("\" clip-path=\"url(#")
            writer.text(idPrefix + clipName)
            writer.raw(")")
        }
        writer.raw("\">\n")
    }

    /// A shape at every corner of a line that has no look of its own, in order: a tenth of the bytes, and one
    /// element instead of hundreds.
    private mutating func stamp(
        _ path: Path, at places: [Point], stroke: Stroke?, fill: FillStyle?
    ) {
        let name = nextName("stamp")
        writer.raw("<marker")
        identifier(name)
        // Lengths are those of the drawing, and nothing is cut off.
        writer.raw(" markerUnits=\"userSpaceOnUse\" overflow=\"visible\"><path")
        look(stroke: stroke, fill: fill)
        writer.raw(" d=\"")
        writer.path(path)
        writer.raw("\"/></marker>\n<path")
        // A line of one place has a start twice.
        for part in places.count > 1 ? ["start", "mid", "end"] : ["start"] {
            writer.raw(" marker-\(part)=\"url(#")
            writer.text(idPrefix + name)
            writer.raw(")\"")
        }
        writer.raw(" d=\"")
        writer.corners(places.count > 1 ? places : places + places)
        writer.raw("\"/>\n")
    }

    private mutating func nextName(_ kind: String) -> String {
        definitions += 1
        return "\(kind)\(definitions)"
    }

    private mutating func identifier(_ name: String) {
        writer.raw(" id=\"")
        writer.text(idPrefix + name)
        writer.raw("\"")
    }

    // MARK: Looks

    private mutating func look(stroke: Stroke?, fill: FillStyle?) {
        let strokeClass = stroke.flatMap { WebPaint($0.paint) }.map { "st-\($0.className)" }
        let fillClass = fill.flatMap { WebPaint($0.paint) }.map { "fi-\($0.className)" }
        let classes = [strokeClass, fillClass].compactMap(\.self)
        if !classes.isEmpty {
            writer.raw(" class=\"\(classes.joined(separator: " "))\"")
        }
        if let fill {
            color(fill.paint, opacity: fill.opacity, property: "fill")
        }
        guard let stroke else { return }
        color(stroke.paint, opacity: stroke.opacity, property: "stroke")
        attribute("stroke-width", stroke.width)
        if !stroke.dash.isEmpty {
            writer.raw(" stroke-dasharray=\"")
            for (index, length) in stroke.dash.enumerated() {
                if index > 0 { writer.raw(" ") }
                writer.number(length)
            }
            writer.raw("\"")
        }
        if stroke.cap == .round { writer.raw(" stroke-linecap=\"round\"") }
        if stroke.join == .miter { writer.raw(" stroke-linejoin=\"miter\"") }
    }

    /// A fixed colour, and opacity if there is any.
    private mutating func color(_ paint: Paint, opacity: Double, property: String) {
        var opacity = opacity
        if let color = WebPaint.fixedColor(paint) {
            writer.raw(" \(property)=\"\(WebPaint.hex(color))\"")
            opacity *= color.alpha
        }
        if opacity < 1 { attribute("\(property)-opacity", opacity) }
    }

    private mutating func attribute(_ name: String, _ value: Double) {
        writer.raw(" \(name)=\"")
        writer.number(value)
        writer.raw("\"")
    }

    private mutating func place(_ rect: Rect) {
        attribute("x", rect.x)
        attribute("y", rect.y)
        attribute("width", rect.width)
        attribute("height", rect.height)
    }

    // MARK: Text

    private mutating func write(
        _ text: RichText, at place: Point, font: Font, paint: Paint, anchor: TextAnchor,
        angle: Double, halo: Bool
    ) {
        guard !text.isEmpty else { return }
        writer.raw("<text")
        let classes = [WebPaint(paint).map { "fi-\($0.className)" }, halo ? "halo" : nil]
        let used = classes.compactMap(\.self).joined(separator: " ")
        if !used.isEmpty { writer.raw(" class=\"\(used)\"") }
        color(paint, opacity: 1, property: "fill")
        attribute("x", place.x)
        attribute("y", place.y)
        if angle != 0 {
            writer.raw(" transform=\"rotate(")
            writer.number(-angle)
            writer.raw(" ")
            writer.number(place.x)
            writer.raw(" ")
            writer.number(place.y)
            writer.raw(")\"")
        }
        attribute("font-size", font.size)
        if font.weight == .bold { writer.raw(" font-weight=\"700\"") }
        switch anchor {
        case .start: break
        case .middle: writer.raw(" text-anchor=\"middle\"")
        case .end: writer.raw(" text-anchor=\"end\"")
        }
        var whole: String?
        if let box = boxes.first, box.text == text.plain {
            boxes.removeFirst()
            whole = box.whole
            // A reader's font may be wider than the one that the words were measured with.
            attribute("textLength", angle == 0 ? box.rect.width : box.rect.height)
            writer.raw(" lengthAdjust=\"spacingAndGlyphs\"")
        }
        writer.raw(">")
        if let whole {
            writer.raw("<title>")
            writer.text(whole)
            writer.raw("</title>")
        }
        // Browsers disagree about baseline-shift, so each run moves from where the last one stood.
        var rise = 0
        // Only a missing font throws, and the words were measured with it.
        let shown = (try? engine.line(text, font: font))?.shown ?? text.runs
        for run in shown where !run.text.isEmpty {
            let shift: Double =
                switch run.script {
                case .normal: 0
                case .sub: RichText.subscriptShift
                case .sup: RichText.superscriptShift
                }
            let wanted = MarkupWriter.hundredths(of: shift * font.size)
            write(run, size: font.size, down: rise - wanted)
            rise = wanted
        }
        writer.raw("</text>\n")
    }

    /// - Parameter down: hundredths of a point below the run before.
    private mutating func write(_ run: TextRun, size: Double, down: Int) {
        let isPlain = !run.italic && run.script == .normal && down == 0
        if !isPlain {
            writer.raw("<tspan")
            if down != 0 {
                writer.raw(" dy=\"")
                writer.hundredths(down)
                writer.raw("\"")
            }
            if run.script != .normal { attribute("font-size", RichText.scriptSize(of: size)) }
            if run.italic { writer.raw(" font-style=\"italic\"") }
            writer.raw(">")
        }
        writer.text(run.text)
        if !isPlain { writer.raw("</tspan>") }
    }

    // MARK: Images

    private mutating func write(_ image: PixelImage, in rect: Rect, smooth: Bool) {
        let encoded: [UInt8]
        do throws(RenderingError) {
            encoded = try PNGEncoder(isSmall: true).encode(
                rgba: FewColors.of(image), width: image.columns, height: image.rows)
        } catch {
            // Pixels that were made are encoded unless memory runs out.
            preconditionFailure("\(error)")
        }
        writer.raw("<image")
        place(rect)
        writer.raw(" preserveAspectRatio=\"none\"")
        if !smooth { writer.raw(" class=\"pixelated\"") }
        writer.raw(" href=\"data:image/png;base64,")
        writer.raw(Base64.encode(encoded))
        writer.raw("\"/>\n")
    }
}
