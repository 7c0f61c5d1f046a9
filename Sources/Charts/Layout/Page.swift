/// A display list being written, with the boxes of its texts.
struct Page {
    var list: DisplayList
    let figure: String

    init(figure: String, width: Double) {
        self.figure = figure
        list = DisplayList(width: width, height: 0)
    }

    mutating func begin(_ name: String, clip: Rect? = nil) {
        list.commands.append(.beginGroup(name: name, clip: clip))
    }

    mutating func end() {
        list.commands.append(.endGroup)
    }

    mutating func stroke(
        _ points: [Point], _ paint: Paint, width: Double, dash: [Double] = []
    ) {
        list.commands.append(
            .path(
                .polyline(points), stroke: Stroke(paint: paint, width: width, dash: dash), fill: nil
            ))
    }

    /// Where a line of text with its baseline at a point would be.
    static func box(_ line: TextLine, at: Point, anchor: TextAnchor, angle: Double = 0) -> Rect {
        let before =
            switch anchor {
            case .start: 0.0
            case .middle: line.width / 2
            case .end: line.width
            }
        if angle == 90 {
            return Rect(
                x: at.x - line.ascent, y: at.y - (line.width - before), width: line.height,
                height: line.width)
        }
        return Rect(
            x: at.x - before, y: at.y - line.ascent, width: line.width, height: line.height)
    }

    mutating func text(
        _ line: TextLine, at: Point, anchor: TextAnchor, paint: Paint, angle: Double = 0,
        halo: Bool = false
    ) {
        guard !line.text.isEmpty else { return }
        list.commands.append(
            .text(
                line.text, at: at, font: line.font, paint: paint, anchor: anchor, angle: angle,
                halo: halo))
        list.textBoxes.append(
            TextBox(
                text: line.text.plain, rect: Page.box(line, at: at, anchor: anchor, angle: angle)))
    }

    /// Lines below each other; `x` is where the anchor lies, `top` the upper edge of the first.
    mutating func text(
        _ block: TextBlock, x: Double, top: Double, anchor: TextAnchor, paint: Paint,
        halo: Bool = false
    ) {
        var baseline = top
        for (index, line) in block.lines.enumerated() {
            baseline += index == 0 ? line.ascent : line.pitch
            text(line, at: Point(x, baseline), anchor: anchor, paint: paint, halo: halo)
        }
    }

    /// Lines beside each other that read upwards, centred on `middle`; the first one is leftmost.
    mutating func uprightText(_ block: TextBlock, left: Double, middle: Double, paint: Paint) {
        var baseline = left
        for (index, line) in block.lines.enumerated() {
            baseline += index == 0 ? line.ascent : line.pitch
            text(line, at: Point(baseline, middle), anchor: .middle, paint: paint, angle: 90)
        }
    }

    /// A text that leaves the page, or two texts that lie over each other.
    var problem: ChartError? {
        let paper = Rect(x: 0, y: 0, width: list.width, height: list.height)
        let boxes = list.textBoxes
        for (index, box) in boxes.enumerated() {
            if !paper.contains(box.rect, slack: 0.5) {
                return .outsidePage(figure: figure, text: box.text)
            }
            for other in boxes[..<index] where box.rect.overlaps(other.rect, slack: 0.3) {
                return .overlap(figure: figure, first: other.text, second: box.text)
            }
        }
        return nil
    }
}

extension Page {
    /// Lines below each other whose figures and capitals are centred on `middle`.
    mutating func middleText(
        _ block: TextBlock, x: Double, middle: Double, anchor: TextAnchor, paint: Paint
    ) {
        guard let first = block.lines.first, let last = block.lines.last else { return }
        let between = Double(block.lines.count - 1) * first.pitch
        let top = middle + last.centring - between / 2 - first.ascent
        text(block, x: x, top: top, anchor: anchor, paint: paint)
    }
}
