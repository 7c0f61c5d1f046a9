/// Lines of text below each other.
struct TextBlock: Sendable, Hashable {
    var lines: [TextLine]

    var width: Double { lines.map(\.width).max() ?? 0 }
    /// From the top of the first line to the bottom of the last; 0 without lines.
    var height: Double {
        guard let first = lines.first, let last = lines.last else { return 0 }
        return first.height + betweenBaselines + (last.extraDescent - first.extraDescent)
    }
    /// From the first baseline to the last.
    var betweenBaselines: Double {
        guard let first = lines.first else { return 0 }
        return Double(lines.count - 1) * first.pitch
            + zip(lines, lines.dropFirst()).map { $1.extraPitch(below: $0) }.reduce(0, +)
    }
    /// The baselines of the lines where the first begins at `top`.
    func baselines(from top: Double) -> [Double] {
        guard let first = lines.first else { return [] }
        return zip(lines, lines.dropFirst()).reduce(into: [top + first.ascent]) { places, pair in
            let (above, line) = pair
            places.append(places[places.count - 1] + (line.pitch + line.extraPitch(below: above)))
        }
    }
    /// What the lines say.
    var text: RichText {
        if let whole = lines.lazy.compactMap(\.whole).first { return whole }
        return lines.dropFirst().reduce(lines.first?.text ?? "") { text, line in
            let isWide = LineBreaking.letters(of: line.text).first?.isWide ?? false
            return text + (isWide ? "" : " ") + line.text
        }
    }
    var isEmpty: Bool { lines.isEmpty }
}
