/// Which parts of a plot area have data on them, so that words can keep away.
struct Occupancy {
    private static let cell = 2.0
    let plot: Rect
    private let columns: Int
    private let rows: Int
    private var taken: [Bool]

    init(plot: Rect, commands: some Sequence<Command>) {
        self.plot = plot
        columns = max(1, Int((plot.width / Occupancy.cell).rounded(.up)))
        rows = max(1, Int((plot.height / Occupancy.cell).rounded(.up)))
        taken = [Bool](repeating: false, count: columns * rows)
        for command in commands { add(command) }
    }

    /// Number of taken cells under a box.
    func count(in box: Rect) -> Int {
        var count = 0
        for row in index(box.y - plot.y, rows)...index(box.maxY - plot.y, rows) {
            for column in index(box.x - plot.x, columns)...index(box.maxX - plot.x, columns)
            where taken[row * columns + column] {
                count += 1
            }
        }
        return count
    }

    /// Takes the cells under a box.
    mutating func take(_ box: Rect) {
        for row in index(box.y - plot.y, rows)...index(box.maxY - plot.y, rows) {
            for column in index(box.x - plot.x, columns)...index(box.maxX - plot.x, columns) {
                taken[row * columns + column] = true
            }
        }
    }

    private func index(_ distance: Double, _ count: Int) -> Int {
        min(max(Int(distance / Occupancy.cell), 0), count - 1)
    }

    private mutating func add(_ command: Command) {
        switch command {
        case .path(let path, let stroke, _):
            // The inside of a translucent area may carry words; its edges should not.
            guard stroke != nil else { return }
            var last: Point?
            for element in path.elements {
                switch element {
                case .move(let point):
                    last = point
                case .line(let point), .curve(_, _, let point):
                    if let last { add(from: last, to: point) }
                    last = point
                case .close:
                    break
                }
            }
        case .stamp(_, let places, _, _):
            for place in places {
                for (x, y) in [(0, 0), (-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5)]
                    as [(Double, Double)]
                {
                    add(Point(place.x + x, place.y + y))
                }
            }
        case .text, .image, .beginGroup, .endGroup:
            break
        }
    }

    private mutating func add(from: Point, to: Point) {
        let length = max(abs(to.x - from.x), abs(to.y - from.y))
        guard length < 50_000 else { return }
        let steps = max(1, Int(length / (Occupancy.cell / 2)))
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            add(Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)))
        }
    }

    private mutating func add(_ point: Point) {
        guard plot.contains(point) else { return }
        taken[index(point.y - plot.y, rows) * columns + index(point.x - plot.x, columns)] = true
    }
}
