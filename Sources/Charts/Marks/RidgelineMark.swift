/// Densities one above the other, each on its own baseline, all to one scale of heights.
public struct RidgelineMark: SeriesMark {
    public struct Ridge: Sendable, Hashable {
        /// In units of y.
        public var baseline: Double
        /// One more than the densities, ascending.
        public var edges: [Double]
        public var densities: [Double]
        /// What lies exactly at x = 0, as a density: its share over the width of a bin. Drawn as a spike of its own.
        public var spike: Double?

        /// - Precondition: there is one edge more than there are densities, or nothing at all.
        public init(baseline: Double, edges: [Double], densities: [Double], spike: Double? = nil) {
            precondition(
                edges.count == densities.count + 1 || (edges.isEmpty && densities.isEmpty),
                "a ridge needs one edge more than densities")
            self.baseline = baseline
            self.edges = edges
            self.densities = densities
            self.spike = spike
        }

        /// Where a share of the area lies to the left; nil if there is no area.
        func quantile(_ share: Double) -> Double? {
            let areas = densities.indices.map { place in
                densities[place].isFinite
                    ? densities[place] * (edges[place + 1] - edges[place]) : 0
            }
            let total = areas.reduce(0, +)
            guard total > 0 else { return nil }
            var left = share * total
            for (place, area) in areas.enumerated() where area > 0 {
                if area >= left {
                    return edges[place] + left / area * (edges[place + 1] - edges[place])
                }
                left -= area
            }
            return edges.last
        }
    }

    public let ridges: [Ridge]
    /// The density that reaches as far as `reach`.
    public let highest: Double
    /// How far that is, in distances between baselines.
    public let reach: Double
    var ownSeries: Series

    /// - Parameters:
    ///   - ridges: from the lowest to the highest baseline.
    ///   - series: whose ridges they are.
    ///   - highest: give one to panels that are to be compared; nil is the highest of these ridges and spikes.
    ///   - reach: of the highest, in distances between baselines.
    public init(
        _ ridges: [Ridge], series: Series, highest: Double? = nil, reach: Double = 1.7
    ) {
        self.ridges = ridges
        self.highest = highest ?? RidgelineMark.highest(ridges)
        self.reach = reach
        ownSeries = series
    }

    /// The highest density, spikes among them; 0 if there is none.
    public static func highest(_ ridges: some Sequence<Ridge>) -> Double {
        ridges.flatMap { $0.densities + [$0.spike ?? 0] }.filter(\.isFinite).max() ?? 0
    }

    /// Where a density ends above a baseline, in units of y.
    public func top(of density: Double, above baseline: Double) -> Double {
        baseline + (highest > 0 ? reach * spacing / highest * density : 0)
    }

    public var extent: Extent {
        let known = ridges.filter(\.baseline.isFinite)
        // A ridge keeps the room that those below it may need.
        let tops = known.map { ridge in
            max(
                top(of: RidgelineMark.highest([ridge]), above: ridge.baseline),
                ridge.baseline + 0.5 * spacing)
        }
        return Extent(
            x: .init(ridges.flatMap(\.edges), firmLow: true, firmHigh: true),
            y: .init(known.map(\.baseline) + tops))
    }
    public var swatch: Swatch { Swatch(line: .solid, area: true) }
    public var layer: Layer { .areas }
    /// The median of every ridge, and what lies between the tenths at either end.
    public var shownValues: [MarkValues] {
        let items = ridges.compactMap { ridge -> MarkValues.Item? in
            guard let median = ridge.quantile(0.5), let low = ridge.quantile(0.1),
                let high = ridge.quantile(0.9)
            else { return nil }
            return .init(at: ridge.baseline, median, interval: Interval(low, high))
        }
        return [MarkValues(items, series: ownSeries, orientation: .horizontal)]
    }

    /// The smallest distance between two baselines, 1 if there is only one.
    private var spacing: Double {
        let sorted = ridges.map(\.baseline).filter(\.isFinite).sorted()
        return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 1
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        // From the top of the page downwards, so that nearer ridges cover those behind.
        for ridge in ridges.sorted(by: { $0.baseline > $1.baseline }) {
            draw(ridge, in: frame, on: &list)
        }
        drawSpikes(in: frame, on: &list)
    }

    /// Spikes lie over all ridges.
    private func drawSpikes(in frame: Frame, on list: inout DisplayList) {
        guard let x = frame.x(0) else { return }
        var stems = Path()
        var heads: [Point] = []
        for ridge in ridges {
            guard let spike = ridge.spike, spike > 0, let floor = frame.y(ridge.baseline),
                let top = frame.y(top(of: spike, above: ridge.baseline))
            else { continue }
            stems.add(polyline: [Point(x, floor), Point(x, top)])
            heads.append(Point(x, top))
        }
        guard !stems.isEmpty else { return }
        list.commands.append(
            .path(stems, stroke: Stroke(paint: .background, width: 3), fill: nil))
        list.commands.append(.path(stems, stroke: Stroke(paint: .text, width: 1.6), fill: nil))
        Marker.circle.draw(at: heads, radius: 1.7, fill: .filled, paint: .text, on: &list)
    }

    private func draw(_ ridge: Ridge, in frame: Frame, on list: inout DisplayList) {
        guard let floor = frame.y(ridge.baseline) else { return }
        var outline: [Point] = []
        for (index, density) in ridge.densities.enumerated() where density.isFinite {
            guard let left = frame.x(ridge.edges[index]),
                let right = frame.x(ridge.edges[index + 1]),
                let top = frame.y(top(of: density, above: ridge.baseline))
            else { continue }
            outline.append(Point((left + right) / 2, top))
        }
        if let first = ridge.edges.first.flatMap(frame.x),
            let last = ridge.edges.last.flatMap(frame.x), !outline.isEmpty
        {
            let closed = [Point(first, floor)] + outline + [Point(last, floor)]
            list.commands.append(
                .path(
                    .polygon(closed), stroke: nil,
                    fill: FillStyle(paint: ownSeries.fillPaint, opacity: 0.9)))
            list.commands.append(
                .path(
                    .polyline(closed), stroke: Stroke(paint: ownSeries.paint, width: 0.7), fill: nil
                ))
        }
    }
}
