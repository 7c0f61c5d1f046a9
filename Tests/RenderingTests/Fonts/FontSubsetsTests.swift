import CCairo
import CPango
import Charts
import Testing

@testable import Rendering

@Suite struct FontSubsetsTests {
    private let metadata = Metadata(title: "t", command: "c", seed: "s", description: "d")

    private func bytes(
        _ list: DisplayList, _ format: FileFormat, _ renderer: Renderer
    ) throws -> [UInt8] {
        try renderer.file(list, format: format, dpi: 100, metadata: metadata)
    }

    private func runs(_ text: RichText, _ engine: TextEngine) throws -> [GlyphRun] {
        Array(try engine.line(text, font: Theme.light.font(size: 8)).glyphRuns.joined())
    }

    @Test(arguments: [FileFormat.pdf, .svg])
    func filesAreTheSameWhateverWasDrawnBefore(format: FileFormat) throws {
        let list = SampleLists.everything
        let first = try bytes(list, format, Renderer())
        let later = try Renderer(letters: ["网", "络", "µ", "\u{3C9}"])
        for text: RichText in ["损失 ffi", "Ω “权重”", "*x*^{2} 的"] {
            _ = try bytes(SampleLists.list([SampleLists.text(text)]), format, later)
        }
        #expect(try bytes(list, format, later) == first)
    }

    @Test func aCopyIsMadeAnewForGlyphsThatItLacks() throws {
        let engine = try TextEngine(family: Theme.light.fontFamily, letters: ["权"])
        let expected = try runs("Weight 权 ’", engine)
        let font = try #require(expected.first).font
        #expect(engine.subsets.fontFace(for: font) == nil)
        engine.subsets.prepare(for: expected, areEmbedded: true)
        let copy = try #require(engine.subsets.fontFace(for: font))
        engine.subsets.prepare(for: try runs("Another 权", engine), areEmbedded: true)
        #expect(engine.subsets.fontFace(for: font) == copy)
        engine.subsets.prepare(for: try runs("权重", engine), areEmbedded: true)
        #expect(engine.subsets.fontFace(for: font) != copy)
    }

    @Test func aFewDocumentsWithoutFontsNeedNoCopy() throws {
        let engine = try TextEngine(family: Theme.light.fontFamily)
        let (few, more) = (try runs("Weight", engine), try runs("权重", engine))
        let font = try #require(few.first).font
        engine.subsets.prepare(for: few, areEmbedded: false)
        #expect(engine.subsets.fontFace(for: font) == nil)
        engine.subsets.prepare(for: few, areEmbedded: true)
        #expect(engine.subsets.fontFace(for: font) != nil)
        engine.subsets.prepare(for: more, areEmbedded: false)
        #expect(engine.subsets.fontFace(for: font) == nil)
        engine.subsets.prepare(for: few, areEmbedded: false)
        #expect(engine.subsets.fontFace(for: font) != nil)
    }

    @Test func whatIsNoFontHasNoCopy() {
        #expect(FontSubset(of: hb_face_get_empty(), glyphs: [1]) == nil)
    }

    /// A reader of a PDF finds and copies what stands behind the glyphs.
    @Test func runsKeepTheirText() throws {
        let engine = try TextEngine(family: Theme.light.fontFamily)
        let runs = try runs("e\u{301} 权重 “a”", engine)
        #expect(!runs.isEmpty)
        for run in runs {
            #expect(run.clusters.reduce(0) { $0 + Int($1.num_bytes) } == run.text.count)
            #expect(run.clusters.reduce(0) { $0 + Int($1.num_glyphs) } == run.glyphs.count)
        }
    }
}
