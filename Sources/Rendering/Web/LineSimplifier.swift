/// Leaves out corners of a line that lie next to the line without them (Ramer 1972, Douglas and Peucker 1973).
enum LineSimplifier {
    /// How far a corner may lie from the line that is drawn, in hundredths of a point: less than a tenth of a
    /// dot on the widest page.
    private static let tolerance = 3.0

    /// The first and the last point always stay.
    static func simplified(_ points: [MarkupWriter.Place]) -> [MarkupWriter.Place] {
        guard points.count > 2 else { return points }
        var isKept = [Bool](repeating: false, count: points.count)
        isKept[0] = true
        isKept[points.count - 1] = true
        var spans = [0..<(points.count - 1)]
        while let span = spans.popLast() {
            let (start, end) = (points[span.lowerBound], points[span.upperBound])
            var farthest = (place: 0, distance: tolerance)
            for place in (span.lowerBound + 1)..<max(span.upperBound, span.lowerBound + 1) {
                let distance = distance(points[place], from: start, to: end)
                if distance > farthest.distance { farthest = (place, distance) }
            }
            guard farthest.place > 0 else { continue }
            isKept[farthest.place] = true
            spans.append(span.lowerBound..<farthest.place)
            spans.append(farthest.place..<span.upperBound)
        }
        return zip(points, isKept).compactMap { $1 ? $0 : nil }
    }

    /// Of a point from the nearest of a line between two others.
    private static func distance(
        _ point: MarkupWriter.Place, from start: MarkupWriter.Place, to end: MarkupWriter.Place
    ) -> Double {
        let (alongX, alongY) = (Double(end.x - start.x), Double(end.y - start.y))
        let (x, y) = (Double(point.x - start.x), Double(point.y - start.y))
        let square = alongX * alongX + alongY * alongY
        let share = square > 0 ? min(max((x * alongX + y * alongY) / square, 0), 1) : 0
        let (missX, missY) = (x - share * alongX, y - share * alongY)
        return (missX * missX + missY * missY).squareRoot()
    }
}
