/// A point in data coordinates or on the page (points from the top left).
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// Of the straight line to another point.
    public func distance(to other: Point) -> Double {
        let (x, y) = (other.x - self.x, other.y - self.y)
        return (x * x + y * y).squareRoot()
    }

    public var isFinite: Bool { x.isFinite && y.isFinite }
}
