/// A display list being written, with the boxes of its texts.
struct Page {
    /// Lines of one text, which stay or go together.
    private struct Words {
        /// Of the list's text boxes, and of the commands that draw them.
        var boxes: [Int] = []
        var commands: [Int] = []
        var text: RichText = ""
        let isTickLabel: Bool
    }

    var list: DisplayList
    let figure: String
    /// Whether what is written is a label of a tick, which says nothing alone.
    var writesTickLabels = false
    /// Whether a note lies on data.
    var hidesData = false
    private var words: [Words] = []

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
        begin(line.whole ?? line.text)
        add(line, at: at, anchor: anchor, paint: paint, angle: angle, halo: halo)
    }

    private mutating func begin(_ text: RichText) {
        words.append(Words(text: text, isTickLabel: writesTickLabels))
    }

    /// Adds a line to the words begun last.
    private mutating func add(
        _ line: TextLine, at: Point, anchor: TextAnchor, paint: Paint, angle: Double = 0,
        halo: Bool = false
    ) {
        guard !line.text.isEmpty else { return }
        words[words.count - 1].commands.append(list.commands.count)
        words[words.count - 1].boxes.append(list.textBoxes.count)
        list.commands.append(
            .text(
                line.text, at: at, font: line.font, paint: paint, anchor: anchor, angle: angle,
                halo: halo))
        list.textBoxes.append(
            TextBox(
                text: line.text.plain, rect: Page.box(line, at: at, anchor: anchor, angle: angle),
                whole: line.whole?.plain))
    }

    /// Lines below each other; `x` is where the anchor lies, `top` the upper edge of the first.
    mutating func text(
        _ block: TextBlock, x: Double, top: Double, anchor: TextAnchor, paint: Paint,
        halo: Bool = false
    ) {
        guard !block.isEmpty else { return }
        begin(block.text)
        for (line, baseline) in zip(block.lines, block.baselines(from: top)) {
            add(line, at: Point(x, baseline), anchor: anchor, paint: paint, halo: halo)
        }
    }

    /// Lines beside each other that read upwards, centred on `middle`; the first one is leftmost.
    mutating func uprightText(_ block: TextBlock, left: Double, middle: Double, paint: Paint) {
        guard !block.isEmpty else { return }
        begin(block.text)
        for (line, baseline) in zip(block.lines, block.baselines(from: left)) {
            add(line, at: Point(baseline, middle), anchor: .middle, paint: paint, angle: 90)
        }
    }

    /// Takes words off the page that leave it or lie on others, the later ones first.
    ///
    /// Labels of ticks are simply fewer then.
    /// - Returns: the other words that were taken off, in their order.
    mutating func takeAside() -> [RichText] {
        let paper = Rect(x: 0, y: 0, width: list.width, height: list.height)
        var kept: [Rect] = []
        var taken: [Words] = []
        for words in words {
            let rects = words.boxes.map { list.textBoxes[$0].rect }
            let fits = rects.allSatisfy { rect in
                paper.contains(rect, slack: 0.5)
                    && !kept.contains { rect.overlaps($0, slack: 0.3) }
            }
            if fits { kept += rects } else { taken.append(words) }
        }
        let (boxes, commands) = (Set(taken.flatMap(\.boxes)), Set(taken.flatMap(\.commands)))
        // The words of the page are not asked for again.
        words = []
        list.textBoxes = list.textBoxes.indices.filter { !boxes.contains($0) }
            .map { list.textBoxes[$0] }
        list.commands = list.commands.indices.filter { !commands.contains($0) }
            .map { list.commands[$0] }
        var texts: [RichText] = []
        for words in taken where !words.isTickLabel && !texts.contains(words.text) {
            texts.append(words.text)
        }
        return texts
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
        let top = middle + last.centring - block.betweenBaselines / 2 - first.ascent
        text(block, x: x, top: top, anchor: anchor, paint: paint)
    }
}
