import CCairo
import Charts

/// A small drawing as pixels, made once for each of a few positions between pixels, so that
/// thousands of copies cost a copy of pixels each.
final class StampSheet {
    /// From this many stamps on, the sheet costs less than it saves.
    static let worthwhileCount = 40
    /// Positions between two pixels, across and down; a stamp is off by at most an eighth of a pixel.
    private static let phases = 4

    private let target: OpaquePointer
    private let perPoint: Double
    /// Pixels from the tile's left or top edge to the stamp's origin.
    private let left: Int
    private let top: Int
    private let width: Int
    private let height: Int
    private let draw: (OpaquePointer) -> Void
    private var tiles: [OpaquePointer?]

    /// - Parameters:
    ///   - target: the context to stamp on.
    ///   - draw: draws the stamp about the origin of a context, in points.
    init(
        of target: OpaquePointer, path: Path, stroke: Stroke?, perPoint: Double,
        draw: @escaping (OpaquePointer) -> Void
    ) {
        self.target = target
        self.perPoint = perPoint
        self.draw = draw
        var (low, high) = (Point(0, 0), Point(0, 0))
        for element in path.elements {
            let points: [Point] =
                switch element {
                case .move(let point), .line(let point): [point]
                case .curve(let first, let second, let end): [first, second, end]
                case .close: []
                }
            for point in points {
                low = Point(min(low.x, point.x), min(low.y, point.y))
                high = Point(max(high.x, point.x), max(high.y, point.y))
            }
        }
        // Mitred corners reach further than half the width; Cairo cuts them at ten times.
        let reach = stroke.map { $0.join == .miter ? $0.width * 5 : $0.width / 2 } ?? 0
        func pixels(_ length: Double) -> Int { Int((length * perPoint).rounded(.up)) + 1 }
        left = pixels(reach - low.x)
        top = pixels(reach - low.y)
        width = left + pixels(high.x + reach) + 1
        height = top + pixels(high.y + reach) + 1
        tiles = Array(repeating: nil, count: StampSheet.phases * StampSheet.phases)
    }

    deinit {
        for tile in tiles { tile.map { cairo_surface_destroy($0) } }
    }

    func stamp(at places: [Point]) {
        cairo_save(target)
        cairo_identity_matrix(target)
        for place in places {
            let (x, phaseX) = StampSheet.split(place.x * perPoint)
            let (y, phaseY) = StampSheet.split(place.y * perPoint)
            let tile = tile(phaseX, phaseY)
            cairo_set_source_surface(target, tile, Double(x - left), Double(y - top))
            cairo_paint(target)
        }
        cairo_restore(target)
    }

    /// Whole pixels, and the nearest phase beyond them.
    private static func split(_ value: Double) -> (whole: Int, phase: Int) {
        let steps = Int((value * Double(phases)).rounded())
        let phase = ((steps % phases) + phases) % phases
        return ((steps - phase) / phases, phase)
    }

    private func tile(_ phaseX: Int, _ phaseY: Int) -> OpaquePointer {
        let index = phaseY * StampSheet.phases + phaseX
        if let tile = tiles[index] { return tile }
        let tile = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))!
        let context = cairo_create(tile)!
        cairo_translate(
            context, Double(left) + Double(phaseX) / Double(StampSheet.phases),
            Double(top) + Double(phaseY) / Double(StampSheet.phases))
        cairo_scale(context, perPoint, perPoint)
        draw(context)
        cairo_destroy(context)
        tiles[index] = tile
        return tile
    }
}
