import Charts

extension MarkupWriter {
    /// Path data in whole hundredths of a point; steps are relative to the point before as rounded,
    /// so that rounding does not add up.
    mutating func path(_ path: Path) {
        var pen = Place(x: 0, y: 0)
        var start = pen
        var letter: UInt8 = 0
        for element in path.elements {
            switch element {
            case .move(let point):
                let place = Place(point)
                command(UInt8(ascii: "M"), after: &letter)
                pair(place.x, place.y, isFirst: true)
                // What follows a move without a letter is an absolute line.
                letter = UInt8(ascii: "M")
                (pen, start) = (place, place)
            case .line(let point):
                let place = Place(point)
                let isFirst = command(UInt8(ascii: "l"), after: &letter)
                pair(place.x - pen.x, place.y - pen.y, isFirst: isFirst)
                pen = place
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
    }

    /// A point in hundredths.
    private struct Place {
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
