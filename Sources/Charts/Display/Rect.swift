/// A rectangle on the page, in points; `x`, `y` is its top left corner.
public struct Rect: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
    public var midX: Double { x + width / 2 }
    public var midY: Double { y + height / 2 }

    /// The rectangle grown by `margin` on every side; shrunk if negative.
    public func grown(by margin: Double) -> Rect {
        Rect(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// Whether the two share more than `slack` points both across and down.
    public func overlaps(_ other: Rect, slack: Double = 0) -> Bool {
        min(maxX, other.maxX) - max(x, other.x) > slack
            && min(maxY, other.maxY) - max(y, other.y) > slack
    }

    public func contains(_ other: Rect, slack: Double = 0) -> Bool {
        other.x >= x - slack && other.maxX <= maxX + slack
            && other.y >= y - slack && other.maxY <= maxY + slack
    }

    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
    }
}
