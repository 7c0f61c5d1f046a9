import CCairo
import CPango
import Charts
import Testing

@testable import Rendering

@Suite struct TextEngineTests {
    private let font = Theme.light.font(size: 8)

    private func extent(_ text: RichText, font: Font? = nil) throws -> TextExtent {
        try Renderer().measurer.extent(of: text, font: font ?? self.font)
    }

    @Test func widthsGrowWithTheSizeAlone() throws {
        // Hinting would round each size differently.
        let small = try extent("Agj 0.25 权重", font: Theme.light.font(size: 7)).width
        let large = try extent("Agj 0.25 权重", font: Theme.light.font(size: 70)).width
        #expect(abs(10 * small - large) < 0.1)
    }

    @Test func aChineseLetterIsOneEmWide() throws {
        #expect(abs(try extent("权").width - 8) < 0.01)
    }

    /// Fonts for Chinese have quotation marks of an ideograph's width, which is right among ideographs alone.
    @Test(arguments: ["’", "‘", "“", "”"])
    func quotationMarksAreNarrowAmongLatinLetters(mark: String) throws {
        for letters in ["ab", "ёb", "łb"] {
            let alone = try extent(RichText(plain: letters)).width
            let width = try extent(RichText(plain: "\(letters.first!)\(mark)b")).width - alone
            #expect(width > 0 && width < 0.5 * 8, "\(letters): \(width)")
        }
        let chinese = try extent(RichText(plain: "权\(mark)重")).width
        #expect(abs(chinese - 3 * 8) < 0.01)
    }

    @Test func scriptsReachBeyondTheLine() throws {
        let plain = try extent("x2")
        let above = try extent("x^{2}")
        let below = try extent("x_{2}")
        #expect(above.ascent > plain.ascent + 0.2)
        #expect(above.descent == plain.descent)
        #expect(below.descent > plain.descent + 0.2)
        #expect(below.ascent == plain.ascent)
        #expect(above.width < plain.width)
        #expect(abs(above.width - below.width) < 0.01)
    }

    @Test func heightsDoNotDependOnTheLetters() throws {
        let first = try extent("a")
        let second = try extent("gÅ国")
        #expect(first.ascent == second.ascent)
        #expect(first.descent == second.descent)
        #expect(first.ascent > 0.8 * 8)
        #expect(first.descent > 0.15 * 8)
    }

    @Test func controlCharactersAreAsWideAsSpaces() throws {
        #expect(try extent(RichText(plain: "a\nb")) == extent("a b"))
        #expect(try extent(RichText(plain: "a\u{0}b")) == extent("a b"))
    }

    @Test func boldIsWider() throws {
        let bold = Theme.light.font(size: 8, weight: .bold)
        #expect(try extent("weights", font: bold).width > extent("weights").width)
    }

    @Test func anEmptyTextHasNoWidth() throws {
        let extent = try extent("")
        #expect(extent.width == 0)
        #expect(extent.ascent > 0)
    }

    /// Where ink begins and ends across the page, in points, drawn at 100 pixels a point.
    private func inkOfPixels(_ text: RichText, at x: Double) throws -> (left: Double, right: Double)
    {
        let perPoint = 100.0
        let (width, height) = (4000, 1600)
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))!
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)!
        defer { cairo_destroy(context) }
        cairo_scale(context, perPoint, perPoint)
        let engine = try TextEngine(family: font.family)
        let canvas = CairoCanvas(
            context: context, kind: .pixels(perPoint: perPoint), theme: .light, engine: engine)
        try canvas.draw(
            DisplayList(
                width: 40, height: 16, commands: [SampleLists.text(text, at: Point(x, 12))]))
        cairo_surface_flush(surface)
        let stride = Int(cairo_image_surface_get_stride(surface))
        let data = try #require(cairo_image_surface_get_data(surface))
        var (left, right) = (width, 0)
        for row in 0..<height {
            for column in 0..<width where data[row * stride + 4 * column + 1] < 128 {
                left = min(left, column)
                right = max(right, column + 1)
            }
        }
        return (Double(left) / perPoint, Double(right) / perPoint)
    }

    /// The same, from the outlines that vector formats write.
    private func inkOfOutlines(_ text: RichText, at x: Double) throws -> (
        left: Double, right: Double
    ) {
        let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)!
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)!
        defer { cairo_destroy(context) }
        let line = try TextEngine(family: font.family).line(text, font: font)
        cairo_new_path(context)
        for piece in line.pieces {
            cairo_move_to(context, x + piece.x, 12 - piece.rise)
            pango_cairo_layout_line_path(context, pango_layout_get_line_readonly(piece.layout, 0))
        }
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_fill_extents(context, &left, &top, &right, &bottom)
        return (left, right)
    }

    @Test func pixelsAndOutlinesLieWhereTheMeasureSays() throws {
        let width = try extent("Ag").width
        // The letter after "Ag" begins where "Ag" ends.
        for ink in [inkOfPixels, inkOfOutlines] {
            let whole = try ink("AgH", 2)
            let last = try ink("H", 2 + width)
            // A pixel is 0.01 points, an outline is kept in 1/64 points.
            #expect(abs(whole.right - last.right) < 0.025)
        }
        let pixels = try inkOfPixels("Ag", at: 2)
        let outlines = try inkOfOutlines("Ag", at: 2)
        #expect(abs(pixels.left - outlines.left) < 0.025)
        #expect(abs(pixels.right - outlines.right) < 0.025)
    }

    @Test func italicsAreSlanted() throws {
        let upright = try inkOfPixels("I", at: 2)
        let italic = try inkOfPixels("*I*", at: 2)
        // An "I" of 8 points is about 5.9 points high.
        #expect(italic.right - upright.right > 1)
        #expect(abs(italic.left - upright.left) < 0.1)
    }

    /// Widths that Pango finds when it lays text out for a surface, in points.
    @Test func everySurfaceLaysTextOutAlike() throws {
        let engine = try TextEngine(family: font.family)
        let layout = try #require(try engine.line("Ag", font: font).pieces.first?.layout)
        let expected = try engine.line("Ag", font: font).extent.width
        let sink = ByteSink()
        let surfaces = [
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, 100, 100)!,
            cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, 100, 100)!,
            cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 100, 100)!,
        ]
        for surface in surfaces {
            let context = cairo_create(surface)!
            cairo_scale(context, 200.0 / 72, 200.0 / 72)
            pango_cairo_update_layout(context, layout)
            var logical = PangoRectangle()
            pango_layout_get_extents(layout, nil, &logical)
            #expect(abs(Double(logical.width) / Double(PANGO_SCALE) - expected) < 0.01)
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
    }
}
