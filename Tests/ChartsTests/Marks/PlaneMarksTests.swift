import Base
import TestSupport
import Testing

@testable import Charts

@Suite struct PlaneMarksTests {
    private let frame = Frame(
        plot: Rect(x: 20, y: 10, width: 200, height: 100), theme: .light, hasImage: false,
        horizontal: AxisTransform(.linear, 0, 10), vertical: AxisTransform(.linear, 0, 10))
    private let series = Series(name: "s", slot: 3)

    private func drawn(_ mark: any Mark) -> [Command] {
        var list = DisplayList(width: 300, height: 200)
        mark.draw(in: frame, on: &list)
        return list.commands
    }

    private func points(_ path: Path) -> [Point] {
        path.elements.compactMap { element in
            switch element {
            case .move(let point), .line(let point): point
            case .curve, .close: nil
            }
        }
    }

    @Test func stepsKeepTheirValueUntilTheNext() throws {
        let mark = StepMark([Point(0, 1), Point(4, 3)], until: 10, series: series)
        guard case .path(let path, _, _) = try #require(drawn(mark).first) else {
            Issue.record("steps are a path")
            return
        }
        #expect(
            points(path) == [Point(20, 100), Point(100, 100), Point(100, 80), Point(220, 80)])
        #expect(mark.extent.x?.high == 10)
    }

    @Test func stepsBreakWhereAValueIsMissing() {
        let mark = StepMark(
            [Point(0, 1), Point(4, .nan), Point(6, 3), Point(8, 4)], series: series)
        let moves = drawn(mark).compactMap { command -> Int? in
            guard case .path(let path, _, nil) = command else { return nil }
            return path.elements.count { if case .move = $0 { true } else { false } }
        }
        #expect(moves.first == 2)
    }

    /// A frame lies within its cell, in ink on the background, and takes no room of its own.
    @Test func framesStayWithinTheirCell() {
        let mark = CellFrameMark(at: Point(5, 5))
        let strokes = drawn(mark).compactMap { command -> (Path, Paint)? in
            guard case .path(let path, let stroke?, nil) = command else { return nil }
            return (path, stroke.paint)
        }
        #expect(strokes.map(\.1) == [.background, .text])
        for corner in strokes.flatMap({ points($0.0) }) {
            #expect((110...130).contains(corner.x) && (55...65).contains(corner.y))
        }
        #expect(mark.extent == Extent() && mark.series.isEmpty)
    }

    @Test func framesMayBeLarger() {
        let mark = CellFrameMark(at: Point(5, 5), width: 4, height: 2)
        let corners = drawn(mark).compactMap { command -> [Point]? in
            guard case .path(let path, _, nil) = command else { return nil }
            return points(path)
        }.joined()
        #expect(corners.allSatisfy { (80...160).contains($0.x) && (50...70).contains($0.y) })
        #expect(corners.contains { $0.x < 82 } && corners.contains { $0.y > 68 })
    }

    @Test func arrowHeadsKeepTheirDistance() {
        // To and fro many times on the same stretch: heads would pile up.
        let places = (0..<60).map { Point($0.isMultiple(of: 2) ? 0 : 100, 0) }
        let heads = TrajectoryMark.heads(on: places).elements.count { $0 == .close }
        #expect((3...9).contains(heads))
        #expect(TrajectoryMark.heads(on: [Point(0, 0), Point(9, 0)]).isEmpty)
        #expect(TrajectoryMark.heads(on: [Point(0, 0), Point(0, 0)]).isEmpty)
    }

    @Test func arrowHeadsPointForwards() {
        let heads = TrajectoryMark.heads(on: [Point(0, 0), Point(66, 0)])
        let tips = points(heads).enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
        #expect(tips.count == 3)
        let backs = points(heads).enumerated().filter { $0.offset % 4 == 2 }.map(\.element)
        #expect(zip(tips, backs).allSatisfy { $0.x > $1.x && $0.y == $1.y })
    }

    @Test(arguments: [1.0, 2, 0.5])
    func cornersOfABallHaveItsNorm(p: Double) {
        let ball = OutlineMark.ball(p: p, radius: 2, centre: Point(1, -1), series: series)
        for corner in ball.corners {
            let sum = power(abs(corner.x - 1), p) + power(abs(corner.y + 1), p)
            #expect(abs(power(sum, 1 / p) - 2) < 1e-6)
        }
        #expect(ball.corners.contains { abs($0.x - 3) < 1e-6 && abs($0.y + 1) < 1e-6 })
    }

    @Test func percentilesArePairedFromOutside() {
        let mark = PercentileBandsMark(
            x: [0, 5, 10],
            percentiles: [
                .init(90, [5, 6, 7]), .init(50, [3, 3, 3]), .init(10, [1, 1, 0]),
                .init(25, [2, 2, 2]), .init(75, [4, 4, 4]),
            ], series: series)
        let bands = drawn(mark).compactMap { command -> Path? in
            if case .path(let path, nil, .some) = command { path } else { nil }
        }
        #expect(bands.count == 2)
        // 10 to 90 reaches from 0 to 7, that is from y = 110 to 40 on the page.
        let ys = points(bands[0]).map(\.y)
        #expect(ys.max() == 110 && abs(ys.min()! - 40) < 1e-9)
        #expect(mark.extent.y?.high == 7)
    }

    @Test func widthsOfANetworkFollowItsWeights() {
        let mark = NetworkMark(
            [.init(inputs: 2, outputs: 2, values: [4, -2, 0, 1])], dropped: [[], [1]],
            positive: series, negative: Series(name: "n", slot: 1))
        let strokes = drawn(mark).compactMap { command -> Stroke? in
            guard case .path(let path, let stroke?, nil) = command, path.elements.count == 2 else {
                return nil
            }
            return stroke
        }
        // The zero is not drawn; the weights of the dropped unit are thin and grey.
        #expect(strokes.map(\.paint) == [.ghost, .series(1), .series(3)])
        #expect(strokes[2].width > strokes[1].width && strokes[1].width > strokes[0].width)
        #expect(strokes[1].dash != strokes[2].dash)
    }

    /// Units that work are filled, silent and dropped ones hollow; another network stands beside the first.
    @Test func silentUnitsAreHollow() {
        func fills(_ mark: NetworkMark) -> [Paint] {
            drawn(mark).compactMap { command in
                guard case .path(_, _, let fill?) = command else { return nil }
                return fill.paint
            }
        }
        let weights = NetworkMark.Weights(inputs: 2, outputs: 2, values: [4, -2, 3, 1])
        let mark = NetworkMark(
            [weights], dropped: [[0]], silent: [[], [1]], positive: series, negative: series)
        #expect(fills(mark) == [.background, .text, .text, .background])
        let beside = NetworkMark([weights], left: 3, positive: series, negative: series)
        #expect(beside.domainX.lowerBound == mark.domainX.lowerBound + 3)
        #expect(fills(beside) == [.text, .text, .text, .text])
    }

    @Test func callOutsKeepOffDataAndPointAtIt() throws {
        let cloud = (0..<400).map { Point(3 + Double($0 % 20) / 5, 3 + Double($0 / 20) / 5) }
        let figure = Figure(
            id: "a", title: "", subtitle: "", caption: "", description: "",
            panels: [
                [
                    Panel(
                        x: Axis("x", domain: 0...10), y: Axis("y", domain: 0...10),
                        marks: [
                            ScatterMark(cloud, series: series),
                            CalloutMark("far away", at: Point(5, 5)),
                        ])
                ]
            ])
        let list = try figure.displayList(
            width: 300, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: false, includeTitle: false)
        let box = try #require(list.textBoxes.first { $0.text == "far away" }).rect
        let dots = list.commands.compactMap { command -> [Point]? in
            if case .stamp(_, let places, _, _) = command { places } else { nil }
        }.joined()
        #expect(dots.count { box.contains($0) } == 0)
        let leaders = list.commands.filter { command in
            guard case .path(let path, let stroke?, nil) = command else { return false }
            return stroke.paint == .text && path.elements.count == 2
        }
        #expect(leaders.count == 1)
    }

    @Test(arguments: Inset.Corner.allCases)
    func insetsStayWithinTheirPlot(corner: Inset.Corner) throws {
        let line = LineMark((1...50).map { Point(Double($0), Double($0)) }, series: series)
        let inner = Panel(x: Axis("inner x"), y: Axis("inner y"), marks: [line])
        let figure = Figure(
            id: "a", title: "", subtitle: "", caption: "", description: "",
            panels: [
                [
                    Panel(
                        x: Axis("x"), y: Axis("y"), marks: [line],
                        inset: Inset(inner, corner: corner, share: 0.6))
                ]
            ])
        let list = try figure.displayList(
            width: 300, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: false, includeTitle: false)
        let backgrounds = list.commands.compactMap { command -> Rect? in
            guard case .path(let path, nil, let fill?) = command, fill.paint == .background
            else { return nil }
            let corners = points(path)
            return Rect(
                x: corners[0].x, y: corners[0].y, width: corners[2].x - corners[0].x,
                height: corners[2].y - corners[0].y)
        }
        let inset = try #require(backgrounds.first)
        for text in ["inner x", "inner y"] {
            let box = try #require(list.textBoxes.first { $0.text == text }).rect
            #expect(inset.contains(box, slack: 0.5))
        }
    }
}
