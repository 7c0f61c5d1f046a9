import Charts
import Rendering
import Testing

@Suite struct WebStyleSheetTests {
    private let css = Renderer.webStyleSheet(
        light: .light, dark: .dark, slots: Series.slotCount)

    private func hex(_ color: Color) -> String {
        let bytes = color.bytes
        return "#"
            + [bytes.red, bytes.green, bytes.blue].map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    @Test func everyClassOfADrawingHasARule() throws {
        let paints: [Paint] =
            [
                .background, .text, .mutedText, .axis, .grid, .reference, .ghost, .ghostFill,
                .maskDark, .maskLight,
            ] + (0..<12).flatMap { [Paint.series($0), .seriesFill($0)] }
        let rect = Path.rect(Rect(x: 0, y: 0, width: 9, height: 9))
        let commands = paints.map { paint in
            Command.path(
                rect, stroke: Stroke(paint: paint, width: 1), fill: FillStyle(paint: paint))
        }
        let text = try Renderer().web(
            SampleLists.list(commands), idPrefix: "a", title: "", description: "")
        let elements = try #require(MarkupCheck.parse(text)).filter { $0.name == "path" }
        #expect(elements.count == paints.count)
        for name in elements.flatMap({ $0.attributes["class"]!.split(separator: " ") }) {
            #expect(css.contains(".\(name){"), "\(name)")
        }
    }

    @Test func aPageHasColoursForTheSlotsItAsksFor() {
        let standard = Renderer.webStyleSheet(light: .light, dark: .dark)
        #expect(standard.contains(".da-s7{") && !standard.contains("s8"))
        for rule in [".st-s9{", ".fi-sf9{", ".da-s9{"] { #expect(css.contains(rule)) }
    }

    @Test func bothThemesAreThere() throws {
        for paint in [Paint.text, .series(3), .maskLight] {
            #expect(css.contains(hex(Theme.light.color(paint))))
            #expect(css.contains(hex(Theme.dark.color(paint))))
        }
    }

    @Test func printIsLight() throws {
        let print = try #require(css.split(separator: "\n").first { $0.hasPrefix("@media print") })
        #expect(print.contains("--text:\(hex(Theme.light.color(.text)))"))
        #expect(!print.contains(hex(Theme.dark.color(.text))))
    }

    @Test func bracesAreBalanced() {
        #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    }
}
