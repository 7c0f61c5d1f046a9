import Charts
import Rendering
import Testing

@Suite struct PDFFileTests {
    private func text(_ list: DisplayList) throws -> String {
        // Every byte as one character: the file is not UTF-8.
        String(
            String.UnicodeScalarView(
                try RendererTests.file(list, .pdf).map { Unicode.Scalar($0) }))
    }

    @Test func thePageHasItsSizeInPoints() throws {
        var list = SampleLists.everything
        list.width = 510.5
        let pdf = try text(list)
        #expect(pdf.hasPrefix("%PDF-1."))
        #expect(pdf.contains("/MediaBox [ 0 0 510.5 120 ]"))
        #expect(pdf.components("/MediaBox") == 1)
    }

    @Test func fontsAreEmbeddedAsOutlinesWithUnicode() throws {
        let pdf = try text(SampleLists.everything)
        #expect(pdf.contains("NotoSansCJKsc-Regular"))
        #expect(pdf.contains("/FontFile3"))
        #expect(pdf.contains("/ToUnicode"))
        // Type 3 fonts would be pictures of letters.
        #expect(!pdf.contains("/Type3"))
    }

    @Test func theDateIsFixed() throws {
        let pdf = try text(SampleLists.white)
        #expect(pdf.contains("/CreationDate (20000101000000Z)"))
        #expect(pdf.contains("/ModDate (20000101000000Z)"))
    }

    @Test func theTitleIsWritten() throws {
        #expect(try text(SampleLists.white).contains("/Title (A title & more)"))
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ part: String) -> Int {
        ranges(of: part).count
    }
}
