import Charts
import Testing

@testable import Rendering

@Suite struct LinePiecesTests {
    @Test func piecesShareOneSegmentAndCoverTheLine() {
        let points = (0..<100).map { Point(Double($0), 0) }
        let pieces = LinePieces.split(.polyline(points), dash: [4, 2])
        var covered = 0.0
        for piece in pieces {
            guard case .move(let start) = piece.path.elements[0],
                case .line(let end)? = piece.path.elements.last
            else {
                Issue.record("a piece is a line")
                return
            }
            #expect(start.x <= max(covered - 1, 0))
            // Dashes go on as if the line were whole.
            #expect(piece.dashOffset == start.x)
            covered = end.x
        }
        #expect(covered == 99)
    }

    @Test func curvesStayWhole() {
        let circle = Path.circle(centre: Point(0, 0), radius: 1)
        #expect(LinePieces.split(circle, dash: []).map(\.path) == [circle])
    }
}
