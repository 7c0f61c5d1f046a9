import Charts
import Testing

@testable import Rendering

/// Letters that the main font lacks. Which other fonts there are differs from machine to machine; that
/// every letter is drawn or spelt does not.
@Suite struct SubstitutionsTests {
    /// No font has the last of the characters for private use.
    private static let unknown: Unicode.Scalar = "\u{10FFFD}"
    private static let texts = [
        "mały ğ ő H₂O", "Ἑλλάς", "Україна їжак", "שלום", "مرحبا", "ไทย", "😀", "नमस्ते", "s\u{301}",
        "x\u{304}\u{308}", "\u{301}a", "\u{FE0F}", "\u{200B}", "a\u{202E}b", "\u{FFFD}", "\u{E000}",
        "\u{10FFFD}", "e\u{301}\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦", "🇵🇱", "ﷺ", "𝔘𝔫𝔦", "ẞ", "ΐ", "\u{1F1}",
    ]

    private func shown(_ text: RichText, _ renderer: Renderer) -> String {
        let list = DisplayList(
            width: 200, height: 30, commands: [SampleLists.text(text, at: Point(5, 20))])
        return renderer.web(list, idPrefix: "f-", title: "t", description: "d")
    }

    @Test(arguments: texts)
    func everyTextIsMeasuredAndDrawnInEveryFormat(text: String) throws {
        let renderer = try Renderer()
        let font = Theme.light.font(size: 8)
        let sentence: RichText = "class \(RichText(plain: text)): 80 %"
        let alone = try renderer.measurer.extent(of: RichText(plain: text), font: font)
        let whole = try renderer.measurer.extent(of: sentence, font: font)
        #expect(alone.width >= 0 && whole.width > alone.width)
        let list = DisplayList(
            width: 200, height: 30, commands: [SampleLists.text(sentence, at: Point(5, 20))])
        let metadata = Metadata(title: text, command: text, seed: "0", description: text)
        for format in FileFormat.allCases {
            let once = try renderer.file(list, format: format, dpi: 72, metadata: metadata)
            let again = try Renderer().file(list, format: format, dpi: 72, metadata: metadata)
            #expect(once == again && !once.isEmpty)
        }
        #expect(shown(sentence, renderer).contains("80 %"))
    }

    @Test func theMainFontNeedsNoHelpForItsOwnLetters() throws {
        let renderer = try Renderer()
        _ = try renderer.measurer.extent(
            of: "Loss ≤ 0.5, *λ*_{2} = 10^{−3}; éàüß 权重（%）", font: Theme.light.font(size: 8))
        #expect(renderer.substitutions.isEmpty)
        #expect(renderer.substitutions.notices(mainFont: "F").isEmpty)
    }

    @Test func whatNoFontHasIsSpeltAndNamedOnce() throws {
        let renderer = try Renderer()
        let text = RichText(plain: "a\(Self.unknown)b\(Self.unknown)")
        #expect(shown(text, renderer).contains(">a[U+10FFFD]b[U+10FFFD]</text>"))
        let spelt = try renderer.measurer.extent(
            of: "a[U+10FFFD]b[U+10FFFD]", font: Theme.light.font(size: 8))
        #expect(try renderer.measurer.extent(of: text, font: Theme.light.font(size: 8)) == spelt)
        #expect(renderer.substitutions.missing == [Self.unknown])
        let notices = renderer.substitutions.notices(mainFont: "F")
        #expect(notices.count == 1 && notices[0].contains("no installed font has U+10FFFD"))
    }

    @Test func lettersThatAreLentAreNamedWithTheirFont() throws {
        let renderer = try Renderer()
        _ = try renderer.measurer.extent(of: "mały", font: Theme.light.font(size: 8))
        let found = renderer.substitutions
        let lent = found.families.values.reduce(Set<Unicode.Scalar>()) { $0.union($1) }
        #expect(lent.union(found.missing) == ["ł"])
        #expect(found.families.keys.allSatisfy { $0 != Theme.light.fontFamily })
        for version in Renderer.versions(of: found) {
            #expect(version.version != "not installed")
        }
        #expect(Renderer.version(ofFont: "A font that nobody has") == "not installed")
    }

    @Test func lettersWithAccentsAreNotPutTogetherFromTwoGlyphs() throws {
        // The main font has s and a lone acute accent, which would land on the letter after it.
        let renderer = try Renderer()
        _ = try renderer.measurer.extent(of: "średni", font: Theme.light.font(size: 8))
        #expect(!renderer.substitutions.isEmpty)
    }

    @Test func marksAboveMarksHaveRoom() throws {
        let font = Theme.light.font(size: 8)
        let renderer = try Renderer()
        let tower = RichText(plain: "e" + String(repeating: "\u{301}", count: 6))
        let extent = try renderer.measurer.extent(of: tower, font: font)
        guard renderer.substitutions.missing.isEmpty else { return }
        #expect(extent.extraAscent > 0)
        #expect(try renderer.measurer.extent(of: "é", font: font).extraAscent == 0)
    }

    @Test func sumsOfSubstitutionsHoldBoth() {
        var first = Substitutions()
        first.take(["a"], from: "F")
        var second = Substitutions()
        second.take(["b"], from: "F")
        second.miss(["c"])
        first.merge(second)
        #expect(first.families == ["F": ["a", "b"]] && first.missing == ["c"])
    }
}
