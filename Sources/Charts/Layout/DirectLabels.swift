/// Names at the ends of the lines of a single panel, instead of a legend.
struct DirectLabels {
    struct Item {
        var entry: LegendEntry
        var line: LineMark
        var block: TextBlock
    }

    let items: [Item]

    private static let most = 6
    private static let keyWidth = 13.0
    private static let gap = 9.0

    /// nil where a legend serves better: several panels, a colour bar, more than six lines, series
    /// without a line, lines that do not end near the right edge or all end in one place, or names that are too long.
    init?(
        _ figure: Figure, entries: [LegendEntry], grid: PanelGrid, width: Double, setter: TextSetter
    ) throws(ChartError) {
        guard figure.legend == .automatic, figure.colorBar == nil, grid.panels.count == 1,
            (2...DirectLabels.most).contains(entries.count), let placed = grid.panels.first
        else { return nil }
        let room = 0.28 * width
        var items: [Item] = []
        var heights: [Double] = []
        for entry in entries {
            let line = placed.panel.marks.lazy.compactMap { $0 as? LineMark }.first {
                $0.style != .thin && $0.series.first == entry.series
            }
            guard let line,
                let end = line.points.last(where: {
                    placed.y.fraction($0.y) != nil && placed.x.fraction($0.x) != nil
                }),
                let across = placed.x.fraction(end.x), (0.85...1.001).contains(across)
            else { return nil }
            let block = try setter.wrap(entry.name, .text, width: room)
            guard !(try setter.breaksWord(entry.name, .text, width: room)), block.lines.count <= 2
            else { return nil }
            heights.append(placed.y.fraction(end.y) ?? 0)
            var own = entry
            own.swatch.marker = nil
            items.append(Item(entry: own, line: line, block: block))
        }
        guard let low = heights.min(), let high = heights.max(), high - low > 0.02 else {
            return nil
        }
        self.items = items
        guard width - self.width > max(0.6 * width, 240), height < figure.panelAspect * 0.6 * width
        else {
            return nil
        }
    }

    /// What the labels take at the right of the panel, in points.
    var width: Double {
        DirectLabels.gap + DirectLabels.keyWidth + Measures.swatchGap
            + (items.map(\.block.width).max() ?? 0)
    }

    private var height: Double { items.map { $0.block.height + 1 }.reduce(0, +) }

    func draw(frame: Frame, on page: inout Page) {
        let ends = items.map { $0.line.end(in: frame) ?? Point(frame.plot.maxX, frame.plot.midY) }
        let tops = DirectLabels.spread(
            zip(items, ends).map { item, end in
                (centre: end.y, height: item.block.height + 1)
            }, within: (frame.plot.y - 4, frame.plot.maxY + 4))
        page.begin("legend")
        let keyX = frame.plot.maxX + DirectLabels.gap
        for (index, item) in items.enumerated() {
            let end = ends[index]
            let middle = tops[index] + (item.block.height + 1) / 2
            if abs(middle - end.y) > 2.5 || frame.plot.maxX - end.x > 6 {
                page.stroke(
                    [Point(min(end.x + 2, frame.plot.maxX), end.y), Point(keyX - 1.5, middle)],
                    .reference, width: 0.4)
            }
            item.entry.draw(
                x: keyX, y: middle, width: DirectLabels.keyWidth, theme: frame.theme,
                on: &page.list)
            page.text(
                item.block, x: keyX + DirectLabels.keyWidth + Measures.swatchGap,
                top: tops[index] + 0.5, anchor: .start, paint: .text)
        }
        page.end()
    }

    /// Upper edges of boxes that should be centred at given heights, moved apart as little as
    /// needed: neighbours that touch are merged into a block that moves as one.
    static func spread(
        _ wishes: [(centre: Double, height: Double)], within bounds: (low: Double, high: Double)
    ) -> [Double] {
        struct Block {
            var members: [Int]
            /// Sum over members of the top that each would like the block to have.
            var wish: Double
            var height: Double
            var top = 0.0
        }
        func settled(_ block: Block) -> Block {
            var block = block
            block.top = max(
                min(block.wish / Double(block.members.count), bounds.high - block.height),
                bounds.low)
            return block
        }
        var blocks: [Block] = []
        for index in wishes.indices.sorted(by: { wishes[$0].centre < wishes[$1].centre }) {
            let wish = wishes[index]
            var block = settled(
                Block(
                    members: [index], wish: wish.centre - wish.height / 2, height: wish.height))
            while let above = blocks.last, above.top + above.height > block.top {
                blocks.removeLast()
                block = settled(
                    Block(
                        members: above.members + block.members,
                        wish: above.wish + block.wish
                            - above.height * Double(block.members.count),
                        height: above.height + block.height))
            }
            blocks.append(block)
        }
        var tops = [Double](repeating: 0, count: wishes.count)
        for block in blocks {
            var top = block.top
            for member in block.members {
                tops[member] = top
                top += wishes[member].height
            }
        }
        return tops
    }
}
