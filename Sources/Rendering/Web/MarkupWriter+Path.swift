import Charts

extension MarkupWriter {
    /// Path data in whole hundredths of a point; steps are relative to the point before as rounded,
    /// so that rounding does not add up. Corners of lines that nobody would miss are left out.
    mutating func path(_ path: Path) {
        var pen = Place(x: 0, y: 0)
        var start = pen
        var letter: UInt8 = 0
        var corners: [Place] = []
        for element in path.elements {
            if case .line(let point) = element {
                corners.append(Place(point))
                continue
            }
            lines(&corners, from: &pen, after: &letter)
            switch element {
            case .move(let point):
                let place = Place(point)
                command(UInt8(ascii: "M"), after: &letter)
                pair(place.x, place.y, isFirst: true)
                // What follows a move without a letter is an absolute line.
                letter = UInt8(ascii: "M")
                (pen, start) = (place, place)
            case .line:
                break
            case .curve(let first, let second, let end):
                let isFirst = command(UInt8(ascii: "c"), after: &letter)
                let (a, b, place) = (Place(first), Place(second), Place(end))
                pair(a.x - pen.x, a.y - pen.y, isFirst: isFirst)
                pair(b.x - pen.x, b.y - pen.y, isFirst: false)
                pair(place.x - pen.x, place.y - pen.y, isFirst: false)
                pen = place
            case .close:
                command(UInt8(ascii: "z"), after: &letter)
                pen = start
            }
        }
        lines(&corners, from: &pen, after: &letter)
    }

    /// A line through all of some points, every one of which is kept.
    mutating func corners(_ points: [Point]) {
        guard let first = points.first else { return }
        var pen = Place(first)
        var letter: UInt8 = 0
        command(UInt8(ascii: "M"), after: &letter)
        pair(pen.x, pen.y, isFirst: true)
        for point in points.dropFirst() { line(to: Place(point), from: &pen, after: &letter) }
    }

    /// A point in hundredths.
    struct Place: Hashable {
        var x: Int
        var y: Int

        init(x: Int, y: Int) {
            (self.x, self.y) = (x, y)
        }

        init(_ point: Point) {
            self.init(
                x: MarkupWriter.hundredths(of: point.x), y: MarkupWriter.hundredths(of: point.y))
        }
    }

    /// Writes the lines that were gathered, and forgets them.
    private mutating func lines(
        _ corners: inout [Place], from pen: inout Place, after letter: inout UInt8
    ) {
        guard !corners.isEmpty else { return }
        for corner in LineSimplifier.simplified([pen] + corners).dropFirst() {
            line(to: corner, from: &pen, after: &letter)
        }
        corners.removeAll()
    }

    private mutating func line(
        to place: Place, from pen: inout Place, after letter: inout UInt8
    ) {
        let isFirst = command(UInt8(ascii: "l"), after: &letter)
        pair(place.x - pen.x, place.y - pen.y, isFirst: isFirst)
        pen = place
    }

    /// Writes a command's letter unless it is the one before, which then goes on.
    /// - Returns: whether it was written.
    @discardableResult
    private mutating func command(_ wanted: UInt8, after letter: inout UInt8) -> Bool {
        guard wanted != letter || wanted == UInt8(ascii: "M") else { return false }
        raw([wanted])
        letter = wanted
        return true
    }

    private mutating func pair(_ x: Int, _ y: Int, isFirst: Bool) {
        if !isFirst, x >= 0 { raw(" ") }
        hundredths(x)
        if y >= 0 { raw(" ") }
        hundredths(y)
    }
}
