import Charts
import Rendering
import Testing

@Suite struct CairoCanvasTests {
    private func stamps(_ places: [Point], opacity: Double) -> DisplayList {
        SampleLists.list([
            .stamp(
                .circle(centre: Point(0, 0), radius: 2), at: places, stroke: nil,
                fill: FillStyle(paint: .series(1), opacity: opacity))
        ])
    }

    @Test(arguments: FileFormat.allCases, [0.5, 1])
    func stampsBeyondEveryPageChangeNothing(format: FileFormat, opacity: Double) throws {
        let seen = (0..<60).map { Point(20 + Double($0), 50) }
        let unseen = [Point(.nan, 9), Point(9, .infinity), Point(1e300, 9), Point(9, -1e18)]
        let with = try RendererTests.file(stamps(unseen + seen, opacity: opacity), format)
        let without = try RendererTests.file(stamps(seen, opacity: opacity), format)
        #expect(with == without)
    }

    @Test(arguments: FileFormat.allCases)
    func aGroupThatIsNeverOpenedIsAnError(format: FileFormat) {
        let error = #expect(throws: RenderingError.self) {
            try RendererTests.file(SampleLists.list([.endGroup]), format)
        }
        guard case .cannotDraw = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
    }

    @Test func clipsHoldOnlyWithinTheirGroup() throws {
        let everywhere = Command.path(
            .rect(Rect(x: 0, y: 0, width: 200, height: 120)), stroke: nil,
            fill: FillStyle(paint: .series(3)))
        let clip = Command.beginGroup(name: "panel", clip: Rect(x: 20, y: 20, width: 9, height: 9))
        func file(_ commands: [Command]) throws -> [UInt8] {
            try RendererTests.file(SampleLists.list(commands), .png)
        }
        let full = try file([everywhere])
        #expect(try file([clip, everywhere, .endGroup]) != full)
        #expect(try file([clip, .endGroup, everywhere]) == full)
    }
}
