/// A line above the panels of a frame: how far the film is, and the moment in words. It takes the same place in every
/// frame.
struct MomentPlan {
    private let moment: Moment
    private let label: TextLine

    /// Of the track, in points; on narrow pages a share of the page's width.
    private static let length = 110.0
    private static let mostShare = 0.35
    private static let gap = 8.0

    init(_ moment: Moment, setter: TextSetter) throws(ChartError) {
        self.moment = moment
        label = try setter.measure(moment.label, .panelTitle)
    }

    var height: Double { label.height }

    func draw(left: Double, top: Double, room: Double, on page: inout Page) {
        let length = min(MomentPlan.length, MomentPlan.mostShare * room)
        let baseline = top + label.ascent
        let middle = baseline - label.centring
        let place = left + length * min(max(moment.share, 0), 1)
        page.begin("moment")
        page.stroke([Point(left, middle), Point(left + length, middle)], .grid, width: 2)
        page.stroke([Point(left, middle), Point(place, middle)], .mutedText, width: 2)
        page.list.commands.append(
            .path(
                .circle(centre: Point(place, middle), radius: 3), stroke: nil,
                fill: FillStyle(paint: .text)))
        page.text(
            label, at: Point(left + length + MomentPlan.gap, baseline), anchor: .start,
            paint: .text)
        page.end()
    }
}
