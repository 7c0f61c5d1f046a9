/// Contour lines of a grid of samples (Lorensen and Cline 1987, in two dimensions).
enum MarchingSquares {
    /// Lines along which the linearly interpolated samples equal `level`, in grid coordinates
    /// (column, row), joined end to end; a closed line repeats its first point. Cells with a
    /// sample that is not finite are left out. O(columns · rows).
    static func contour(
        _ values: [Double], columns: Int, rows: Int, level: Double
    ) -> [[Point]] {
        guard columns > 1, rows > 1, level.isFinite else { return [] }
        var graph = Graph(columns: columns)
        for row in 0..<(rows - 1) {
            for column in 0..<(columns - 1) {
                graph.add(
                    column: column, row: row,
                    corners: (
                        values[row * columns + column], values[row * columns + column + 1],
                        values[(row + 1) * columns + column + 1],
                        values[(row + 1) * columns + column]
                    ), level: level)
            }
        }
        return graph.lines()
    }

    /// Crossings of grid edges, each joined to at most two others.
    private struct Graph {
        let columns: Int
        var places: [Int: Point] = [:]
        var neighbours: [Int: [Int]] = [:]
        var order: [Int] = []

        init(columns: Int) { self.columns = columns }

        /// Corners in the order (0,0), (1,0), (1,1), (0,1) of (column, row).
        mutating func add(
            column: Int, row: Int, corners: (Double, Double, Double, Double), level: Double
        ) {
            let (a, b, c, d) = corners
            guard a.isFinite, b.isFinite, c.isFinite, d.isFinite else { return }
            let above = [a >= level, b >= level, c >= level, d >= level]
            let count = above.count { $0 }
            guard count > 0, count < 4 else { return }
            func share(_ from: Double, _ to: Double) -> Double { (level - from) / (to - from) }
            let (x, y) = (Double(column), Double(row))
            let corner = row * columns + column
            var cut: [Int?] = [nil, nil, nil, nil]
            if above[0] != above[1] {
                cut[0] = cross(2 * corner, at: Point(x + share(a, b), y))
            }
            if above[1] != above[2] {
                cut[1] = cross(2 * (corner + 1) + 1, at: Point(x + 1, y + share(b, c)))
            }
            if above[3] != above[2] {
                cut[2] = cross(2 * (corner + columns), at: Point(x + share(d, c), y + 1))
            }
            if above[0] != above[3] {
                cut[3] = cross(2 * corner + 1, at: Point(x, y + share(a, d)))
            }
            let crossings = cut.compactMap { $0 }
            if crossings.count == 2 {
                join(crossings[0], crossings[1])
            } else {
                // A saddle: the mean of the corners decides which pairs belong together.
                let centre = a / 4 + b / 4 + c / 4 + d / 4 >= level
                if centre == above[0] {
                    join(crossings[0], crossings[1])
                    join(crossings[2], crossings[3])
                } else {
                    join(crossings[0], crossings[3])
                    join(crossings[1], crossings[2])
                }
            }
        }

        private mutating func cross(_ edge: Int, at place: Point) -> Int {
            if places.updateValue(place, forKey: edge) == nil { order.append(edge) }
            return edge
        }

        private mutating func join(_ a: Int, _ b: Int) {
            neighbours[a, default: []].append(b)
            neighbours[b, default: []].append(a)
        }

        /// Open lines first, then closed ones.
        func lines() -> [[Point]] {
            var seen: Set<Int> = []
            var result: [[Point]] = []
            func follow(from start: Int) {
                var line = [start]
                seen.insert(start)
                while let next = neighbours[line[line.count - 1]]?.first(where: {
                    !seen.contains($0)
                }) {
                    seen.insert(next)
                    line.append(next)
                }
                if line.count > 2, neighbours[line[line.count - 1]]?.contains(start) == true {
                    line.append(start)
                }
                result.append(line.compactMap { places[$0] })
            }
            for edge in order where neighbours[edge]?.count == 1 && !seen.contains(edge) {
                follow(from: edge)
            }
            for edge in order where !seen.contains(edge) {
                follow(from: edge)
            }
            return result
        }
    }
}
