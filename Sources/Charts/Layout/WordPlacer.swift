/// Finds places for words within a plot area: off other words, on the page, over little data.
struct WordPlacer {
    let frame: Frame
    let occupancy: Occupancy
    let pageWidth: Double

    private static let inset = 3.0
    private static let padding = 1.0

    /// The corner that hides least data; on a tie upper right, upper left, lower right, lower left.
    func note(_ block: TextBlock, avoiding boxes: [Rect]) -> Rect {
        let plot = frame.plot
        let (w, h, inset) = (block.width, block.height, WordPlacer.inset)
        let corners = [
            Point(plot.maxX - inset - w, plot.y + inset), Point(plot.x + inset, plot.y + inset),
            Point(plot.maxX - inset - w, plot.maxY - inset - h),
            Point(plot.x + inset, plot.maxY - inset - h),
        ]
        return best(corners, of: block, avoiding: boxes, order: 2)
    }

    /// Whether words lie on data; over an image, which fills the plot, their halo sets them off.
    func hidesData(_ rect: Rect) -> Bool { !frame.hasImage && occupancy.count(in: rect) > 0 }

    /// The same, of letters whose box has a halo that lines may reach into.
    private func touchesData(_ rect: Rect) -> Bool {
        hidesData(rect.grown(by: -min(PanelPainter.halo, rect.width / 4, rect.height / 4)))
    }

    func annotation(_ annotation: Annotation, _ block: TextBlock, avoiding boxes: [Rect]) -> Rect? {
        let plot = frame.plot
        let (w, h) = (block.width, block.height)
        var places: [Point] = []
        switch annotation.place {
        case .besideVertical(let value):
            guard let x = frame.x(value), x >= plot.x - 1, x <= plot.maxX + 1 else { return nil }
            for level in 0..<6 {
                let y = plot.y + 1 + Double(level) * (h + 1.5)
                places += [Point(x + 3, y), Point(x - 3 - w, y)]
            }
            let floor = plot.maxY - 2 - h
            places += [Point(x + 3, floor), Point(x - 3 - w, floor)]
        case .besideHorizontal(let value):
            guard let y = frame.y(value), y >= plot.y - 1, y <= plot.maxY + 1 else { return nil }
            for share in [1, 0, 0.75, 0.25, 0.5] {
                let x = plot.x + 2 + share * (plot.width - w - 4)
                places += [Point(x, y - 2 - h), Point(x, y + 2)]
            }
        case .at(let point, let anchor):
            guard let at = frame.point(point), plot.grown(by: 1).contains(at) else { return nil }
            func place(_ anchor: Anchor, _ gap: Double) -> Point {
                switch anchor {
                case .centre: Point(at.x - w / 2, at.y - h / 2)
                case .above: Point(at.x - w / 2, at.y - gap - h)
                case .below: Point(at.x - w / 2, at.y + gap)
                case .left: Point(at.x - gap - w, at.y - h / 2)
                case .right: Point(at.x + gap, at.y - h / 2)
                }
            }
            func box(_ anchor: Anchor, _ gap: Double) -> Rect {
                let place = place(anchor, gap)
                return Rect(x: place.x, y: place.y, width: w, height: h)
            }
            // Beside the point on another side rather than on data; else a place that was asked for is kept.
            let wanted = box(anchor, 4)
            let isKept = cost(wanted, boxes) < 500
            if isKept, anchor == .centre || !touchesData(wanted) { return wanted }
            let sides: [Anchor] = [anchor, .right, .left, .above, .below]
            let clear = [4.0, 9].flatMap { gap in sides.map { box($0, gap) } }.first {
                cost($0, boxes) < 60 && !touchesData($0)
            }
            if let rect = clear ?? (isKept ? wanted : nil) { return rect }
            for gap in [4.0, 9, 15, 22] { places += sides.map { place($0, gap) } }
        case .leaving(let points):
            guard let tip = BeyondMark.tip(of: points, in: frame) else { return nil }
            return [tip.x + 4, tip.x - 4 - w].lazy
                .map { Rect(x: $0, y: plot.y + 1, width: w, height: h) }
                .first { cost($0, boxes) == 0 }
        case .pointing(let point):
            guard let at = frame.point(point), plot.grown(by: 1).contains(at) else { return nil }
            places = WordPlacer.around(at, width: w, height: h)
        }
        return best(places, of: block, avoiding: boxes, order: 0.7)
    }

    /// Upper left corners of boxes about a point, the nearer ones first.
    private static func around(_ at: Point, width: Double, height: Double) -> [Point] {
        [10.0, 18, 28, 42].flatMap { gap in
            [(1.0, -1.0), (-1, -1), (1, 1), (-1, 1), (0, -1), (0, 1), (1, 0), (-1, 0)].map {
                across, down in
                Point(
                    at.x + across * gap + (across - 1) / 2 * width,
                    at.y + down * gap + (down - 1) / 2 * height)
            }
        }
    }

    /// The line from words to what they are about; nil if they lie on it.
    func leader(from rect: Rect, to point: Point) -> [Point]? {
        guard let at = frame.point(point) else { return nil }
        let start = Point(
            min(max(at.x, rect.x), rect.maxX), min(max(at.y, rect.y), rect.maxY))
        let length = start.distance(to: at)
        guard length > WordPlacer.leaderGap + 2 else { return nil }
        let share = 1 - WordPlacer.leaderGap / length
        return [
            start, Point(start.x + share * (at.x - start.x), start.y + share * (at.y - start.y)),
        ]
    }

    /// Between a point and the line to it.
    private static let leaderGap = 3.0

    /// The cheapest of the places; earlier ones are `order` cheaper than later ones.
    private func best(
        _ places: [Point], of block: TextBlock, avoiding boxes: [Rect], order: Double
    ) -> Rect {
        let plot = frame.plot
        func box(_ place: Point) -> Rect {
            Rect(x: place.x, y: place.y, width: block.width, height: block.height)
        }
        func choose(_ places: [Point], from start: Double) -> (rect: Rect, cost: Double)? {
            places.enumerated().map { index, place in
                let rect = box(place)
                return (rect, cost(rect, boxes) + start + order * Double(index))
            }.min { $0.1 < $1.1 }
        }
        guard let near = choose(places, from: 0) else { return box(Point(plot.x, plot.y)) }
        if near.cost < 1000 { return near.rect }
        // Everything near is taken: look all over the plot area.
        var everywhere: [Point] = []
        for row in 0...12 {
            for column in 0...8 {
                everywhere.append(
                    Point(
                        plot.x + 1 + Double(column) / 8 * max(plot.width - block.width - 2, 0),
                        plot.y + 1 + Double(row) / 12 * max(plot.height - block.height - 2, 0)))
            }
        }
        let far = everywhere.map { (rect: box($0), cost: cost(box($0), boxes)) }.min {
            $0.cost < $1.cost
        }
        if let far, far.cost < near.cost { return far.rect }
        return near.rect
    }

    private func cost(_ rect: Rect, _ boxes: [Rect]) -> Double {
        var cost = Double(occupancy.count(in: rect))
        let padded = rect.grown(by: WordPlacer.padding)
        for other in boxes where padded.overlaps(other) { cost += 1000 }
        if !frame.plot.grown(by: 1).contains(rect) { cost += 60 }
        if rect.x < 2 || rect.maxX > pageWidth - 2 { cost += 1000 }
        if rect.y < frame.plot.y - 2 || rect.maxY > frame.plot.maxY + 2 { cost += 1000 }
        return cost
    }
}
