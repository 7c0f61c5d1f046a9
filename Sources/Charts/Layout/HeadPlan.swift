/// The heads of a table of panels, measured: above the first row of every block, and left of every row.
struct HeadPlan {
    private struct Item {
        let title: TextBlock
        let note: TextBlock

        var height: Double { title.height + note.height }
        var width: Double { max(title.width, note.width) }
    }

    /// Left of the panels, with a gap; 0 without heads.
    let width: Double
    private let rowHeads: [Item]
    private let columnHeads: [Item]

    private static let rowGap = 5.0
    private static let columnGap = 3.0
    /// Of the page's width, at most.
    private static let mostShare = 0.16

    /// - Parameter plotWidth: of every column's plot areas, in points.
    init(_ figure: Figure, plotWidth: Double, planner: AxisPlanner) throws(ChartError) {
        let room = max(HeadPlan.mostShare * planner.pageWidth, 34)
        rowHeads = try HeadPlan.items(figure.rowHeads, width: room, planner.setter)
        columnHeads = try HeadPlan.items(
            figure.columnHeads, width: max(plotWidth, 20) + Measures.headedGap, planner.setter)
        width = rowHeads.isEmpty ? 0 : (rowHeads.map(\.width).max() ?? 0) + HeadPlan.rowGap
    }

    /// Measures heads, all in the largest style in which no word has to be broken.
    private static func items(
        _ heads: [Head], width: Double, _ setter: TextSetter
    ) throws(ChartError) -> [Item] {
        var style = TextStyle.panelTitle
        for smaller in [TextStyle.text, .small] {
            var isBroken = false
            for head in heads where try setter.breaksWord(head.title, style, width: width) {
                isBroken = true
            }
            if isBroken { style = smaller }
        }
        var items: [Item] = []
        for head in heads {
            items.append(
                Item(
                    title: try setter.wrap(
                        hyphenated(head.title, style, width: width, setter), style, width: width,
                        mostLines: Measures.mostPanelTitleLines),
                    note: try setter.wrap(
                        head.note, .small, width: width, mostLines: Measures.mostPanelTitleLines)))
        }
        return items
    }

    /// The letters of a word that stay together on either side of a hyphen.
    private static let fewestLetters = 4

    /// The title with a hyphen in a word of Latin letters that is wider than a line, as far right as it fits.
    private static func hyphenated(
        _ title: RichText, _ style: TextStyle, width: Double, _ setter: TextSetter
    ) throws(ChartError) -> RichText {
        guard try setter.breaksWord(title, style, width: width), title.runs.count == 1,
            let run = title.runs.first
        else { return title }
        var words: [String] = []
        for word in run.text.split(separator: " ") {
            var parts = [String(word)]
            let isLatin = word.allSatisfy { $0.isLetter && ($0.utf8.count == 1) }
            let longest = word.count - fewestLetters
            if isLatin, longest >= fewestLetters,
                try setter.breaksWord(RichText(plain: parts[0]), style, width: width)
            {
                for length in stride(from: longest, through: fewestLetters, by: -1) {
                    let first = String(word.prefix(length)) + "-"
                    if try setter.breaksWord(RichText(plain: first), style, width: width) {
                        continue
                    }
                    parts = [first, String(word.dropFirst(length))]
                    break
                }
            }
            words += parts
        }
        return RichText(plain: words.joined(separator: " "))
    }

    /// Above the panels of the first row of a block that begins with these panels; 0 without heads.
    func height(above panels: [PlacedPanel]) -> Double {
        let heads = panels.compactMap { item(columnHeads, $0.source.column) }
        return (heads.map(\.title.height).max() ?? 0) + noteHeight(above: panels)
    }

    /// Of the notes among them, which begin at one height, and of the gap below; 0 without heads.
    func noteHeight(above panels: [PlacedPanel]) -> Double {
        let heads = panels.compactMap { item(columnHeads, $0.source.column) }
        return heads.map(\.note.height).max().map { $0 + HeadPlan.columnGap } ?? 0
    }

    private func item(_ items: [Item], _ index: Int) -> Item? {
        items.indices.contains(index) ? items[index] : nil
    }

    /// Draws the heads of a panel's column and row where it is the first of them.
    /// - Parameters:
    ///   - plot: the panel's plot area on the page.
    ///   - bottom: of the column's head: the upper edge of what stands above the plot area besides it.
    ///   - noteHeight: of the tallest note among the heads of the row, with the gap below.
    ///   - left: of the page's inside.
    func draw(
        _ placed: PlacedPanel, plot: Rect, bottom: Double, noteHeight: Double, left: Double,
        on page: inout Page
    ) {
        if placed.isTop, let head = item(columnHeads, placed.source.column) {
            draw(head, x: plot.x, top: bottom - noteHeight - head.title.height, on: &page)
        }
        if placed.column == 0, let head = item(rowHeads, placed.source.row) {
            draw(head, x: left, top: plot.midY - head.height / 2, on: &page)
        }
    }

    private func draw(_ head: Item, x: Double, top: Double, on page: inout Page) {
        page.begin("head")
        page.text(head.title, x: x, top: top, anchor: .start, paint: .text)
        page.text(head.note, x: x, top: top + head.title.height, anchor: .start, paint: .mutedText)
        page.end()
    }
}
