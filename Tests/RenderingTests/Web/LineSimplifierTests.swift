import Foundation
import Testing

@testable import Rendering

@Suite struct LineSimplifierTests {
    private typealias Place = MarkupWriter.Place

    @Test func cornersOnALineAreLeftOut() {
        let line = (0...50).map { Place(x: 7 * $0, y: 3 * $0 + $0 % 2) }
        #expect(LineSimplifier.simplified(line) == [line[0], line[50]])
    }

    @Test func cornersThatCanBeSeenStay() {
        let line = [Place(x: 0, y: 0), Place(x: 100, y: 4), Place(x: 200, y: 0)]
        #expect(LineSimplifier.simplified(line) == line)
        let there = [Place(x: 0, y: 0), Place(x: 100, y: 0), Place(x: 50, y: 0)]
        #expect(LineSimplifier.simplified(there) == there)
        let closed = [Place(x: 0, y: 0), Place(x: 9, y: 0), Place(x: 9, y: 9), Place(x: 0, y: 0)]
        #expect(LineSimplifier.simplified(closed) == closed)
    }

    @Test func everyCornerIsNextToTheLineThatIsDrawn() {
        let line = (0...2000).map { step in
            let x = Double(step) * 5
            return Place(x: Int(x), y: Int((3000 * sin(x / 700)).rounded()))
        }
        let short = LineSimplifier.simplified(line)
        #expect(short.count < 400)
        for corner in line {
            let nearest = zip(short, short.dropFirst()).map { start, end in
                let (x, y) = (Double(end.x - start.x), Double(end.y - start.y))
                let (ownX, ownY) = (Double(corner.x - start.x), Double(corner.y - start.y))
                let share = min(max((ownX * x + ownY * y) / (x * x + y * y), 0), 1)
                return hypot(ownX - share * x, ownY - share * y)
            }.min()
            #expect(nearest ?? 99 <= 3)
        }
    }

    @Test func fewPointsAreLeftAlone() {
        #expect(LineSimplifier.simplified([]).isEmpty)
        #expect(LineSimplifier.simplified([Place(x: 1, y: 1), Place(x: 1, y: 1)]).count == 2)
    }
}
