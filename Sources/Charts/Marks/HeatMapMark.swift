/// Values as coloured cells, drawn as one image.
public struct HeatMapMark: Mark {
    /// Edges of the columns, ascending.
    public let x: [Double]
    /// Edges of the rows, ascending.
    public let y: [Double]
    /// `[y][x]`; a cell that is not a number stays empty.
    public let values: [[Double]]
    public let colors: ColorScale
    /// Whether the cells are pixels, whose numbers tell nothing one by one.
    public let isPicture: Bool

    /// - Parameters:
    ///   - x: edges of the columns, ascending.
    ///   - y: edges of the rows, ascending.
    ///   - values: `[y][x]`.
    ///   - colors: that values have.
    ///   - isPicture: keeps the numbers out of tables.
    /// - Precondition: there is one edge more than there are cells in each direction.
    public init(
        x: [Double], y: [Double], values: [[Double]], colors: ColorScale, isPicture: Bool = false
    ) {
        precondition(
            (values.isEmpty || y.count == values.count + 1)
                && values.allSatisfy { x.count == $0.count + 1 },
            "a heat map needs one edge more than cells in each direction")
        self.x = x
        self.y = y
        self.values = values
        self.colors = colors
        self.isPicture = isPicture
    }

    public var extent: Extent {
        Extent(
            x: .init(x, firmLow: true, firmHigh: true), y: .init(y, firmLow: true, firmHigh: true))
    }
    public var series: [Series] { [] }
    public var layer: Layer { .images }
    public var shownField: FieldValues? {
        func centres(_ edges: [Double]) -> [Double] {
            zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
        }
        return values.isEmpty || isPicture
            ? nil : FieldValues(x: centres(x), y: centres(y), values: values)
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let columns = x.map { frame.x($0) }
        let rows = y.map { frame.y($0) }
        let across = HeatMapMark.Grid(columns.map { $0 ?? frame.plot.x })
        let down = HeatMapMark.Grid(rows.map { $0 ?? frame.plot.maxY }.reversed())
        guard !values.isEmpty, let across, let down else { return }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(4 * across.cells.count * down.cells.count)
        for row in down.cells {
            let line = values[values.count - 1 - row]
            for column in across.cells {
                if let color = colors.color(line[column], theme: frame.theme) {
                    let bytes = color.bytes
                    pixels += [bytes.red, bytes.green, bytes.blue, 255]
                } else {
                    pixels += [0, 0, 0, 0]
                }
            }
        }
        list.commands.append(
            .image(
                PixelImage(
                    columns: across.cells.count, rows: down.cells.count, rgba: pixels),
                in: Rect(
                    x: across.start, y: down.start, width: across.length, height: down.length),
                smooth: false))
    }

    /// The cell under every pixel of one direction: one pixel per cell if all cells are equally
    /// long on the page, else two pixels per point.
    struct Grid {
        let start: Double
        let length: Double
        let cells: [Int]

        /// nil if the edges have no length on the page.
        init?(_ edges: [Double]) {
            guard let first = edges.first, let last = edges.last, last - first > 1e-6 else {
                return nil
            }
            start = first
            length = last - first
            let even = length / Double(edges.count - 1)
            let isEven = zip(edges, edges.dropFirst()).allSatisfy {
                abs($1 - $0 - even) < 0.01 * even
            }
            if isEven {
                cells = Array(0..<(edges.count - 1))
                return
            }
            let pixels = min(max(Int(2 * length), 1), 4096)
            var cell = 0
            cells = (0..<pixels).map { pixel in
                let place = first + (Double(pixel) + 0.5) / Double(pixels) * (last - first)
                while cell + 2 < edges.count, edges[cell + 1] < place { cell += 1 }
                return cell
            }
        }
    }
}
