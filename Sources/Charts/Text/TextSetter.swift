/// Measures and wraps the texts of one figure.
struct TextSetter {
    let measurer: any TextMeasurer
    let theme: Theme
    private let known = Known()

    init(measurer: any TextMeasurer, theme: Theme) {
        self.measurer = measurer
        self.theme = theme
    }

    /// Lines measured and set before: the search for ticks asks for the same labels many times.
    private final class Known {
        struct Key: Hashable {
            var text: RichText
            var style: TextStyle
        }

        /// A text for a width.
        struct Fit: Hashable {
            var key: Key
            var width: Double
        }

        var lines: [Key: TextLine] = [:]
        var blocks: [Fit: TextBlock] = [:]
        var cuts: [Fit: TextLine] = [:]
    }

    func measure(_ text: RichText, _ style: TextStyle) throws(ChartError) -> TextLine {
        let key = Known.Key(text: text, style: style)
        if let line = known.lines[key] { return line }
        let font = theme.font(style)
        let extent = try measurer.extent(of: text, font: font)
        let line = TextLine(
            text: text, font: font, width: max(0, extent.width), extraAscent: extent.extraAscent,
            extraDescent: extent.extraDescent)
        known.lines[key] = line
        return line
    }

    func measure(_ texts: [RichText], _ style: TextStyle) throws(ChartError) -> [TextLine] {
        var lines: [TextLine] = []
        for text in texts { lines.append(try measure(text, style)) }
        return lines
    }

    /// Lines no wider than `width`, broken at spaces and between Chinese characters; a word that is
    /// wider than a whole line is broken where it must be. Empty for an empty text.
    func wrap(_ text: RichText, _ style: TextStyle, width: Double) throws(ChartError) -> TextBlock {
        guard !text.isEmpty else { return TextBlock(lines: []) }
        let fit = Known.Fit(key: Known.Key(text: text, style: style), width: width)
        if let block = known.blocks[fit] { return block }
        let block = try broken(text, style, width: width)
        known.blocks[fit] = block
        return block
    }

    private func broken(
        _ text: RichText, _ style: TextStyle, width: Double
    ) throws(ChartError) -> TextBlock {
        let whole = try measure(text, style)
        if whole.width <= width { return TextBlock(lines: [whole]) }
        var lines: [TextLine] = []
        var rest = LineBreaking.letters(of: text)[...]
        while !rest.isEmpty {
            let stops = LineBreaking.stops(in: rest)
            var taken = try longest(stops, of: rest, style, width: width)
            if taken == nil {
                taken = try longest(
                    Array((rest.startIndex + 1)...rest.endIndex), of: rest, style, width: width)
            }
            let end = taken ?? rest.startIndex + 1
            lines.append(try measure(LineBreaking.text(rest[..<end]), style))
            rest = rest[end...].drop { $0.isSpace }
        }
        return TextBlock(lines: lines)
    }

    /// The lines of `wrap`, at most so many of them; the last is cut where there would be more.
    func wrap(
        _ text: RichText, _ style: TextStyle, width: Double, mostLines: Int
    ) throws(ChartError) -> TextBlock {
        let block = try wrap(text, style, width: width)
        guard block.lines.count > mostLines else { return block }
        let kept = block.lines.prefix(mostLines - 1)
        // Wrapping drops only spaces at the ends of lines.
        var letters = LineBreaking.letters(of: text)[...]
        for line in kept {
            letters = letters.dropFirst(LineBreaking.letters(of: line.text).count)
                .drop { $0.isSpace }
        }
        var last = try cut(LineBreaking.text(letters), style, width: width)
        last.whole = text
        return TextBlock(lines: kept + [last])
    }

    /// The lines of `wrap` for an axis' label: where it must be broken, it is so before its unit in brackets if both
    /// parts fit, as Chinese could be broken anywhere.
    func wrapLabel(
        _ label: RichText, _ style: TextStyle, width: Double, mostLines: Int
    ) throws(ChartError) -> TextBlock {
        let block = try wrap(label, style, width: width, mostLines: mostLines)
        let letters = LineBreaking.letters(of: label)
        guard block.lines.count > 1, mostLines > 1,
            let bracket = letters.lastIndex(where: { "（(".contains($0.character) }), bracket > 0
        else { return block }
        let parts = [letters[..<bracket], letters[bracket...]]
        let lines = try measure(parts.map(LineBreaking.text), style)
        return lines.contains { $0.width > width } ? block : TextBlock(lines: lines)
    }

    /// One line no wider than `width`: the text, or its beginning and end with `…` between, which
    /// tell names apart that begin alike.
    func cut(_ text: RichText, _ style: TextStyle, width: Double) throws(ChartError) -> TextLine {
        let whole = try measure(text, style)
        guard whole.width > width else { return whole }
        let fit = Known.Fit(key: Known.Key(text: text, style: style), width: width)
        if let cut = known.cuts[fit] { return cut }
        let letters = LineBreaking.letters(of: text)
        func line(_ count: Int) throws(ChartError) -> TextLine {
            let end = count / 3
            return try measure(
                LineBreaking.text(letters[..<(count - end)]) + "…"
                    + LineBreaking.text(letters[(letters.count - end)...]), style)
        }
        var (fitting, failing) = (0, letters.count)
        while fitting + 1 < failing {
            let middle = (fitting + failing) / 2
            if try line(middle).width <= width { fitting = middle } else { failing = middle }
        }
        var cut = try line(fitting)
        cut.whole = text
        known.cuts[fit] = cut
        return cut
    }

    /// Names as lines no wider than `width`; where names would be the same when they are cut, of each
    /// what tells it from the others is kept, with as much before and after it as fits.
    func cut(_ names: [RichText], _ style: TextStyle, width: Double) throws(ChartError)
        -> [TextLine]
    {
        var lines: [TextLine] = []
        for name in names { lines.append(try cut(name, style, width: width)) }
        guard Set(lines.map(\.text)).count < Set(names).count else { return lines }
        let all = names.map { LineBreaking.letters(of: $0) }
        let shortest = all.map(\.count).min() ?? 0
        func agree(_ letter: ([LineBreaking.Letter]) -> LineBreaking.Letter) -> Bool {
            all.allSatisfy { letter($0) == letter(all[0]) }
        }
        let before = (0..<shortest).first { place in !agree { $0[place] } } ?? shortest
        let after =
            (0..<shortest - before).first { place in !agree { $0[$0.count - 1 - place] } }
            ?? shortest - before
        for (place, letters) in all.enumerated() where lines[place].whole != nil {
            lines[place] = try window(
                letters, before..<letters.count - after, style, width: width)
            lines[place].whole = names[place]
        }
        return lines
    }

    /// Some of the letters with as many around them as fit; `…` stands for the others.
    private func window(
        _ letters: [LineBreaking.Letter], _ kept: Range<Int>, _ style: TextStyle, width: Double
    ) throws(ChartError) -> TextLine {
        func text(_ more: Int) -> RichText {
            let low = max(0, kept.lowerBound - more)
            let high = min(letters.count, kept.upperBound + more / 2)
            return (low > 0 ? "…" : "") + LineBreaking.text(letters[low..<high])
                + (high < letters.count ? "…" : "")
        }
        var (fitting, failing) = (0, letters.count)
        while fitting + 1 < failing {
            let middle = (fitting + failing) / 2
            let line = try measure(text(middle), style)
            if line.width <= width { fitting = middle } else { failing = middle }
        }
        return try cut(text(fitting), style, width: width)
    }

    /// The last of the ascending stops before which the letters fit in the width.
    private func longest(
        _ stops: [Int], of letters: ArraySlice<LineBreaking.Letter>, _ style: TextStyle,
        width: Double
    ) throws(ChartError) -> Int? {
        var (fitting, failing) = (-1, stops.count)
        while fitting + 1 < failing {
            let middle = (fitting + failing) / 2
            let line = try measure(LineBreaking.text(letters[..<stops[middle]]), style)
            if line.width <= width { fitting = middle } else { failing = middle }
        }
        return fitting >= 0 ? stops[fitting] : nil
    }
}

extension TextSetter {
    /// Whether some word is wider than a line, so that wrapping would have to break it.
    func breaksWord(_ text: RichText, _ style: TextStyle, width: Double) throws(ChartError) -> Bool
    {
        let letters = LineBreaking.letters(of: text)[...]
        var start = letters.startIndex
        for stop in LineBreaking.stops(in: letters) {
            if try measure(LineBreaking.text(letters[start..<stop]), style).width > width {
                return true
            }
            start = stop
        }
        return false
    }
}
