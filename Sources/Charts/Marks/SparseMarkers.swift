/// A few markers along a line, so that lines can be told apart without colour.
enum SparseMarkers {
    static let count = 6

    /// Points of the line nearest to evenly spaced x positions, shifted a little for every slot so
    /// that markers of lines that run together do not cover each other. A line that turns back
    /// (a path in the plane) has them evenly spaced along its points instead.
    static func places(on pieces: [[Point]], slot: Int, in plot: Rect) -> [Point] {
        let points = pieces.joined().filter { plot.grown(by: 0.01).contains($0) }
        guard let first = points.first, let last = points.last else { return [] }
        if points.count <= count + 2 { return points }
        // Further slots have their markers half-way between those of the standard ones.
        let (round, place) = slot.quotientAndRemainder(dividingBy: Palette.standardCount)
        let shift =
            (Double(place) + (round % 2 == 0 ? 0.5 : 1)) / Double(Palette.standardCount)
        var result: [Point] = []
        let advances = zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x }
        var next = 0
        for mark in 0..<count {
            let share = (Double(mark) + shift) / Double(count)
            if advances {
                let target = first.x + share * (last.x - first.x)
                while next + 1 < points.count,
                    abs(points[next + 1].x - target) <= abs(points[next].x - target)
                {
                    next += 1
                }
            } else {
                next = Int(share * Double(points.count - 1))
            }
            if result.last != points[next] { result.append(points[next]) }
        }
        return result
    }
}
