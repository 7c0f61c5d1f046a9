import CPango
import Charts

extension TextEngine {
    /// A run of text as it is set.
    struct SetRun {
        /// Whoever gets it frees it.
        let layout: OpaquePointer
        /// With codes in the place of what no font has.
        let text: String
        /// Whether it may reach beyond the family's own letters.
        let isTall: Bool
    }

    /// Sets a run in its family or, where this lacks a letter, with the help of other fonts.
    func set(_ text: String, size: Double, face: Face) -> SetRun {
        var text = PlainCharacters.printable(text)
        if hasAll(text, face) {
            let own = layout(text, size: size, face: face, attributes: alone)
            return SetRun(layout: own, text: text, isTall: false)
        }
        while true {
            let layout = layout(text, size: size, face: face, attributes: helped)
            let shaped = ShapedRuns(layout, text: Array(text.utf8))
            let missing = PlainCharacters.present(shaped.missing, in: text)
            if missing.isEmpty {
                keepWordsWhole(shaped, of: text, face: face, in: layout)
                note(ShapedRuns(layout, text: Array(text.utf8)), of: text, face: face)
                return SetRun(layout: layout, text: text, isTall: true)
            }
            g_object_unref(UnsafeMutableRawPointer(layout))
            substitutions.miss(missing)
            text = PlainCharacters.spelt(text, missing)
        }
    }

    /// Whether the family can set a text alone.
    ///
    /// Fonts for Chinese have accents that stand alone and do not know where they belong on a letter:
    /// such letters, which a shaper would put together from two glyphs, are left to other fonts.
    private func hasAll(_ text: String, _ face: Face) -> Bool {
        let scalars = text.unicodeScalars.filter {
            !$0.isASCII && !$0.properties.isWhitespace
                && !$0.properties.isDefaultIgnorableCodePoint
        }
        guard !scalars.isEmpty else { return true }
        guard let font = loadFont(face) else { return false }
        defer { g_object_unref(font) }
        return scalars.allSatisfy { !$0.isAccent && pango_font_has_char(font, $0.value) != 0 }
    }

    /// Sets a word of letters of two fonts in the one that steps in, if that has the whole word; and
    /// a word with accents in the system's usual font.
    private func keepWordsWhole(
        _ shaped: ShapedRuns, of text: String, face: Face, in layout: OpaquePointer
    ) {
        let before = pango_attr_list_ref(pango_layout_get_attributes(layout))!
        let attributes = pango_attr_list_copy(before)!
        defer {
            pango_attr_list_unref(before)
            pango_attr_list_unref(attributes)
        }
        var isNeeded = false
        for word in TextEngine.words(of: text) {
            let fonts = shaped.runs.filter { $0.bytes.overlaps(word.bytes) }
            guard fonts.contains(where: { $0.family == face.family }) else { continue }
            var helper = fonts.first { $0.family != face.family }?.family
            if word.scalars.contains(where: \.isAccent) { helper = helper ?? "sans-serif" }
            guard let helper, let font = loadFont(Face(family: helper, weight: face.weight)) else {
                continue
            }
            defer { g_object_unref(font) }
            guard word.scalars.allSatisfy({ pango_font_has_char(font, $0.value) != 0 }),
                let attribute = pango_attr_family_new(helper)
            else { continue }
            attribute.pointee.start_index = guint(word.bytes.lowerBound)
            attribute.pointee.end_index = guint(word.bytes.upperBound)
            pango_attr_list_insert(attributes, attribute)
            isNeeded = true
        }
        guard isNeeded else { return }
        pango_layout_set_attributes(layout, attributes)
        if pango_layout_get_unknown_glyphs_count(layout) > 0 {
            pango_layout_set_attributes(layout, before)
        }
    }

    /// Stretches of letters, but not Chinese ones, which stand for themselves.
    private static func words(of text: String) -> [(bytes: Range<Int>, scalars: [Unicode.Scalar])] {
        var words: [(bytes: Range<Int>, scalars: [Unicode.Scalar])] = []
        var isInside = false
        var place = 0
        for scalar in text.unicodeScalars {
            let end = place + UTF8.width(scalar)
            defer { place = end }
            guard
                scalar.properties.isAlphabetic || scalar.properties.isDiacritic || scalar.isAccent,
                !scalar.properties.isIdeographic
            else {
                isInside = false
                continue
            }
            if isInside {
                let last = words.removeLast()
                words.append((last.bytes.lowerBound..<end, last.scalars + [scalar]))
            } else {
                words.append((place..<end, [scalar]))
            }
            isInside = true
        }
        return words
    }

    /// Remembers which letters other fonts lent.
    private func note(_ shaped: ShapedRuns, of text: String, face: Face) {
        guard let font = loadFont(face) else { return }
        defer { g_object_unref(font) }
        let bytes = Array(text.utf8)
        for run in shaped.runs where run.family != face.family {
            let lent = String(decoding: bytes[run.bytes], as: UTF8.self).unicodeScalars.filter {
                !$0.properties.isDefaultIgnorableCodePoint
                    && ($0.isAccent || pango_font_has_char(font, $0.value) == 0)
            }
            if !lent.isEmpty { substitutions.take(lent, from: run.family) }
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is put onto the letter before it.
    fileprivate var isAccent: Bool { properties.generalCategory == .nonspacingMark }
}
