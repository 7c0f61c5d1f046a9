import Charts

/// Long lines in pieces. Cairo's time to stroke a line as pixels grows with the square of its
/// length where the line crosses itself often; an opaque line looks the same in pieces.
enum LinePieces {
    /// Segments of a piece.
    static let length = 128

    struct Piece {
        var path = Path()
        /// How far into the pattern of dashes the piece begins, in points.
        var dashOffset = 0.0
    }

    /// Pieces that share a segment, so that the corners between them are joined.
    static func split(_ path: Path, dash: [Double]) -> [Piece] {
        guard !path.elements.contains(where: \.isCurveOrClose) else { return [Piece(path: path)] }
        var pieces: [Piece] = []
        for line in path.lines {
            var start = 0
            var travelled = 0.0
            repeat {
                let end = min(start + length, line.count - 1)
                pieces.append(
                    Piece(path: .polyline(Array(line[start...end])), dashOffset: travelled))
                if end == line.count - 1 { break }
                if !dash.isEmpty {
                    for k in start..<(end - 1) { travelled += line[k].distance(to: line[k + 1]) }
                }
                start = end - 1
            } while true
        }
        return pieces
    }
}

extension Path.Element {
    fileprivate var isCurveOrClose: Bool {
        switch self {
        case .move, .line: false
        case .curve, .close: true
        }
    }
}

extension Path {
    /// The points of every line between moves.
    fileprivate var lines: [[Point]] {
        var lines: [[Point]] = []
        for element in elements {
            switch element {
            case .move(let point): lines.append([point])
            case .line(let point), .curve(_, _, let point): lines[lines.count - 1].append(point)
            case .close: break
            }
        }
        return lines
    }
}
