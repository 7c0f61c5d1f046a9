/// Lines of text below each other.
struct TextBlock: Sendable, Hashable {
    var lines: [TextLine]

    var width: Double { lines.map(\.width).max() ?? 0 }
    /// From the top of the first line to the bottom of the last; 0 without lines.
    var height: Double {
        guard let first = lines.first else { return 0 }
        return first.height + Double(lines.count - 1) * first.pitch
    }
    var isEmpty: Bool { lines.isEmpty }
}
