/// Draws one panel: grid, marks, axes, words.
struct PanelPainter {
    let plan: PanelPlan
    let frame: Frame
    let planner: AxisPlanner
    /// Whether nothing is drawn between the axes.
    var isBlank = false

    private var setter: TextSetter { planner.setter }
    private var panel: Panel { plan.placed.panel }
    private var plot: Rect { frame.plot }
    private var theme: Theme { frame.theme }

    func draw(on page: inout Page) throws(ChartError) {
        page.begin(panel.title.isEmpty ? "panel" : "panel \(panel.title.plain)")
        drawGrid(on: &page)
        if isBlank, panel.x.isHidden || panel.y.isHidden { drawFrame(on: &page) }
        let from = page.list.commands.count
        for mark in (isBlank ? [] : panel.marks).enumerated().sorted(by: {
            ($0.element.layer.rawValue, $0.offset) < ($1.element.layer.rawValue, $1.offset)
        }) {
            draw(mark.element, on: &page)
        }
        var occupancy = Occupancy(plot: plot, commands: page.list.commands[from...])
        page.begin("axes")
        drawX(on: &page)
        drawTop(on: &page)
        drawY(on: &page)
        drawTitle(on: &page)
        page.end()
        if isBlank {
            page.end()
            return
        }
        if let inset = panel.inset {
            occupancy.take(
                try InsetPainter(inset: inset, outer: frame, planner: planner).draw(on: &page))
        }
        try drawWords(
            WordPlacer(frame: frame, occupancy: occupancy, pageWidth: planner.pageWidth),
            on: &page)
        page.end()
    }

    /// How far lines may reach into the box of words without touching letters, in points.
    static let halo = 2.0

    private func drawGrid(on page: inout Page) {
        // In a plane both directions count alike: no lines then, as over images.
        guard !frame.hasImage, !panel.isPlane else { return }
        var path = Path()
        if !panel.y.isCategorical, !panel.y.isHidden {
            for label in plan.y.labels {
                guard let y = frame.y(label.value), y < plot.maxY - 0.5 else { continue }
                path.add(polyline: [Point(plot.x, y), Point(plot.maxX, y)])
            }
        } else if !panel.x.isCategorical, !panel.x.isHidden {
            for label in plan.x.labels {
                guard let x = frame.x(label.value), x > plot.x + 0.5 else { continue }
                path.add(polyline: [Point(x, plot.y), Point(x, plot.maxY)])
            }
        }
        guard !path.isEmpty else { return }
        page.begin("grid")
        page.list.commands.append(
            .path(path, stroke: Stroke(paint: .grid, width: theme.gridWidth), fill: nil))
        page.end()
    }

    /// Where axes have no lines, so that there is something to fill in.
    private func drawFrame(on page: inout Page) {
        page.begin("frame")
        page.list.commands.append(
            .path(
                .rect(plot), stroke: Stroke(paint: .axis, width: theme.axisWidth), fill: nil))
        page.end()
    }

    private func draw(_ mark: any Mark, on page: inout Page) {
        var part = DisplayList(width: page.list.width, height: page.list.height)
        mark.draw(in: frame, on: &part)
        guard !part.commands.isEmpty else { return }
        let name = mark.series.first?.name.plain ?? ""
        let room = plot.grown(by: 0.5)
        page.begin(
            name.isEmpty ? "marks" : "series \(name)",
            clip: PanelPainter.leaves(room, part.commands) ? room : nil)
        page.list.commands += part.commands
        page.end()
    }

    /// Whether something drawn reaches out of a rectangle and has to be cut at its edge.
    private static func leaves(_ rect: Rect, _ commands: [Command]) -> Bool {
        commands.contains { command in
            switch command {
            case .path(let path, _, _):
                path.elements.contains { element in
                    switch element {
                    case .move(let point), .line(let point): !rect.contains(point)
                    case .curve(let a, let b, let c):
                        !(rect.contains(a) && rect.contains(b) && rect.contains(c))
                    case .close: false
                    }
                }
            case .image(_, let place, _):
                !rect.contains(place)
            case .stamp, .text, .beginGroup, .endGroup:
                false
            }
        }
    }

    // MARK: Axes

    private func ticks(_ places: [Point], _ x: Double, _ y: Double, on page: inout Page) {
        var path = Path()
        for place in places {
            path.add(polyline: [place, Point(place.x + x, place.y + y)])
        }
        guard !path.isEmpty else { return }
        page.list.commands.append(
            .path(path, stroke: Stroke(paint: .axis, width: theme.axisWidth), fill: nil))
    }

    private func drawX(on page: inout Page) {
        let floor = plot.maxY
        if !panel.x.isHidden {
            page.stroke(
                [Point(plot.x, floor), Point(plot.maxX, floor)], .axis, width: theme.axisWidth)
        }
        if !panel.x.isCategorical {
            ticks(
                plan.x.labels.compactMap { frame.x($0.value) }.map { Point($0, floor) }, 0,
                Measures.tickLength, on: &page)
            ticks(
                plan.x.minor.compactMap(frame.x).map { Point($0, floor) }, 0,
                Measures.minorTickLength, on: &page)
        }
        guard plan.placed.showsXLabels else { return }
        var top = floor + Measures.tickLength + theme.tickGap
        page.writesTickLabels = true
        for label in plan.x.labels {
            guard let x = frame.x(label.value) else { continue }
            if plan.x.isTurned {
                for line in label.block.lines {
                    page.text(
                        line, at: Point(x + line.centring, top), anchor: .end, paint: .mutedText,
                        angle: 90)
                }
            } else {
                page.text(label.block, x: x, top: top, anchor: .middle, paint: .mutedText)
            }
        }
        page.writesTickLabels = false
        if plan.x.labels.isEmpty { top = floor + 4 } else { top += plan.x.labelDepth }
        page.text(
            plan.x.title, x: plot.midX, top: top + Measures.axisLabelGap, anchor: .middle,
            paint: .text)
    }

    private func drawTop(on page: inout Page) {
        guard panel.top != nil else { return }
        page.stroke(
            [Point(plot.x, plot.y), Point(plot.maxX, plot.y)], .axis, width: theme.axisWidth)
        ticks(
            plan.top.labels.compactMap { frame.x($0.value) }.map { Point($0, plot.y) }, 0,
            -Measures.tickLength, on: &page)
        let bottom = plot.y - Measures.tickLength - theme.tickGap
        page.writesTickLabels = true
        for label in plan.top.labels {
            guard let x = frame.x(label.value) else { continue }
            page.text(
                label.block, x: x, top: bottom - label.block.height, anchor: .middle,
                paint: .mutedText)
        }
        page.writesTickLabels = false
        let height = plan.top.title.height
        page.text(
            plan.top.title, x: plot.midX,
            top: bottom - plan.top.labelHeight - Measures.axisLabelGap - height, anchor: .middle,
            paint: .text)
    }

    private func drawY(on page: inout Page) {
        if !panel.y.isHidden {
            page.stroke(
                [Point(plot.x, plot.y), Point(plot.x, plot.maxY)], .axis, width: theme.axisWidth)
        }
        if !panel.y.isCategorical {
            ticks(
                plan.y.labels.compactMap { frame.y($0.value) }.map { Point(plot.x, $0) },
                -Measures.tickLength, 0, on: &page)
            ticks(
                plan.y.minor.compactMap(frame.y).map { Point(plot.x, $0) },
                -Measures.minorTickLength, 0, on: &page)
        }
        guard plan.placed.showsYLabels else { return }
        var left = plot.x
        if !plan.y.labels.isEmpty {
            left -= Measures.tickLength + theme.tickGap
            page.writesTickLabels = true
            for label in plan.y.labels {
                guard let y = frame.y(label.value) else { continue }
                page.middleText(label.block, x: left, middle: y, anchor: .end, paint: .mutedText)
            }
            page.writesTickLabels = false
            left -= plan.y.labelWidth
        }
        page.uprightText(
            plan.y.title, left: left - Measures.axisLabelGap - plan.y.title.height,
            middle: plot.midY, paint: .text)
    }

    private func drawTitle(on page: inout Page) {
        var bottom = plot.y - Measures.panelTitleGap
        if !plan.top.labels.isEmpty || !plan.top.title.isEmpty {
            bottom = plot.y - plan.insets.top + plan.titleHeight
        }
        if let note = plan.noteUnderTitle {
            page.text(note, x: plot.x, top: bottom - note.height, anchor: .start, paint: .text)
            bottom -= note.height
        }
        page.text(
            plan.title, x: plot.x, top: bottom - plan.title.height, anchor: .start, paint: .text)
    }

    // MARK: Words among the marks

    private func drawWords(_ placer: WordPlacer, on page: inout Page) throws(ChartError) {
        let first = page.list.commands.count
        page.begin("words")
        for annotation in panel.marks.flatMap(\.annotations) where !annotation.text.isEmpty {
            let block = try setter.wrap(
                annotation.text, .small, width: max(0.6 * plot.width, 50))
            let boxes = page.list.textBoxes.map(\.rect)
            guard let rect = placer.annotation(annotation, block, avoiding: boxes) else { continue }
            if case .pointing(let point) = annotation.place,
                let leader = placer.leader(from: rect, to: point)
            {
                page.stroke(leader, .text, width: theme.axisWidth)
            }
            let halo = min(PanelPainter.halo, rect.width / 4, rect.height / 4)
            if placer.hidesData(rect.grown(by: -halo)) {
                page.list.textsOnData.append(annotation.text.plain)
            }
            let onCell = annotation.ground.flatMap { $0.paint(theme) }
            page.text(
                block, x: rect.midX, top: rect.y, anchor: .middle,
                paint: onCell ?? (frame.hasImage ? .text : .mutedText), halo: onCell == nil)
        }
        if let note = panel.note, !note.isEmpty, plan.noteUnderTitle == nil {
            let block = try setter.wrap(note, .text, width: max(plot.width - 6, 40))
            let rect = placer.note(block, avoiding: page.list.textBoxes.map(\.rect))
            page.text(block, x: rect.midX, top: rect.y, anchor: .middle, paint: .text, halo: true)
            if placer.hidesData(rect) {
                page.hidesData = true
                page.list.textsOnData.append(note.plain)
            }
        }
        if page.list.commands.count == first + 1 {
            page.list.commands.removeLast()
        } else {
            page.end()
        }
    }
}
