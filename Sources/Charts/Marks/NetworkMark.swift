/// A network of layers: units as discs, weights as lines whose width tells their size.
///
/// Positive and negative weights are two series, so that they differ in dash. Silent units are hollow, dropped ones
/// hollow and crossed out. x counts layers from `left` on, y runs from 0 to 1; `domainX` and `domainY` are the axes it
/// needs.
public struct NetworkMark: Mark {
    /// From every unit of one layer to every unit of the next.
    public struct Weights: Sendable, Hashable {
        public let inputs: Int
        public let outputs: Int
        /// `values[output · inputs + input]`.
        public let values: [Double]

        /// - Precondition: there are `inputs · outputs` values, at least one.
        public init(inputs: Int, outputs: Int, values: [Double]) {
            precondition(
                inputs > 0 && outputs > 0 && values.count == inputs * outputs,
                "a layer needs a weight for every pair of units")
            self.inputs = inputs
            self.outputs = outputs
            self.values = values
        }
    }

    public let layers: [Weights]
    /// Units that are dropped, by layer of units (0 is the input).
    public let dropped: [Set<Int>]
    /// Units that pass nothing on, by layer of units.
    public let silent: [Set<Int>]
    /// Where on x the first layer stands.
    public let left: Double
    /// The absolute value that is drawn widest; nil is the largest of this network.
    public let largest: Double?
    var positive: Series
    var negative: Series

    private static let widest = 3.2

    /// - Parameters:
    ///   - layers: weights of every layer, the first one's first.
    ///   - dropped: places of the units that are dropped, for every layer of units.
    ///   - silent: places of the units that pass nothing on.
    ///   - left: where on x the first layer stands; give others to networks beside each other.
    ///   - largest: give one to networks that are to be compared.
    ///   - positive: what weights above zero look like.
    ///   - negative: what weights below zero look like.
    /// - Precondition: every layer has as many inputs as the one before has outputs.
    public init(
        _ layers: [Weights], dropped: [Set<Int>] = [], silent: [Set<Int>] = [],
        left: Double = 0, largest: Double? = nil, positive: Series, negative: Series
    ) {
        precondition(
            zip(layers, layers.dropFirst()).allSatisfy { $0.outputs == $1.inputs },
            "layers do not fit each other")
        self.layers = layers
        self.dropped = dropped
        self.silent = silent
        self.left = left
        self.largest = largest
        self.positive = positive
        self.negative = negative
    }

    public var domainX: ClosedRange<Double> { left - 0.25...left + Double(layers.count) + 0.25 }
    public static let domainY = 0.0...1.0

    public var extent: Extent {
        Extent(
            x: .init([domainX.lowerBound, domainX.upperBound], firmLow: true, firmHigh: true),
            y: .init([0, 1], firmLow: true, firmHigh: true))
    }
    public var series: [Series] { [positive, negative] }
    public mutating func changeSeries(_ change: (Series) -> Series) {
        positive = change(positive)
        negative = change(negative)
    }
    public var swatch: Swatch { Swatch(line: .main) }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let sizes = layers.map(\.inputs) + [layers.last?.outputs].compactMap(\.self)
        guard let most = sizes.max() else { return }
        let radius = min(5, 0.3 * frame.plot.height / Double(most))
        let places = sizes.enumerated().map { layer, size in
            (0..<size).compactMap { unit in
                frame.point(Point(left + Double(layer), NetworkMark.height(of: unit, of: size)))
            }
        }
        guard zip(places, sizes).allSatisfy({ $0.count == $1 }) else { return }
        drawWeights(places, frame, on: &list)
        for (layer, units) in places.enumerated() {
            for (unit, place) in units.enumerated() {
                NetworkMark.draw(
                    at: place, radius: radius, isDropped: isDropped(unit, layer),
                    isSilent: layer < silent.count && silent[layer].contains(unit), on: &list)
            }
        }
    }

    /// Units of a layer lie evenly, the first one on top.
    public static func height(of unit: Int, of size: Int) -> Double {
        1 - (Double(unit) + 0.5) / Double(size)
    }

    private func isDropped(_ unit: Int, _ layer: Int) -> Bool {
        layer < dropped.count && dropped[layer].contains(unit)
    }

    /// The heaviest last; exact zeros are not drawn, those of dropped units faintly.
    private func drawWeights(_ places: [[Point]], _ frame: Frame, on list: inout DisplayList) {
        struct Line {
            let from: Point
            let to: Point
            let weight: Double
            let isDropped: Bool
        }
        var lines: [Line] = []
        for (layer, weights) in layers.enumerated() {
            for output in 0..<weights.outputs {
                for input in 0..<weights.inputs {
                    lines.append(
                        Line(
                            from: places[layer][input], to: places[layer + 1][output],
                            weight: weights.values[output * weights.inputs + input],
                            isDropped: isDropped(input, layer) || isDropped(output, layer + 1)))
                }
            }
        }
        lines = lines.filter { $0.weight.isFinite && $0.weight != 0 }
        let most = largest ?? lines.map { abs($0.weight) }.max() ?? 1
        for line in lines.sorted(by: { abs($0.weight) < abs($1.weight) }) {
            let share = min(abs(line.weight) / most, 1)
            let series = line.weight > 0 ? positive : negative
            list.commands.append(
                .path(
                    .polyline([line.from, line.to]),
                    stroke: Stroke(
                        paint: line.isDropped ? .ghost : series.paint,
                        width: line.isDropped ? 0.4 : 0.25 + (NetworkMark.widest - 0.25) * share,
                        dash: series.dash,
                        opacity: line.isDropped ? 0.6 : 0.9),
                    fill: nil))
        }
    }

    private static func draw(
        at place: Point, radius: Double, isDropped: Bool, isSilent: Bool,
        on list: inout DisplayList
    ) {
        list.commands.append(
            .path(
                .circle(centre: place, radius: radius),
                stroke: Stroke(
                    paint: isDropped ? .ghost : .text, width: isDropped ? 0.7 : 0.9,
                    dash: isDropped ? [1.6, 1.4] : []),
                fill: FillStyle(paint: isDropped || isSilent ? .background : .text)))
        guard isDropped else { return }
        let arm = 0.55 * radius
        var cross = Path.polyline([
            Point(place.x - arm, place.y - arm), Point(place.x + arm, place.y + arm),
        ])
        cross.add(polyline: [
            Point(place.x - arm, place.y + arm), Point(place.x + arm, place.y - arm),
        ])
        list.commands.append(
            .path(cross, stroke: Stroke(paint: .reference, width: 0.9, cap: .round), fill: nil))
    }
}
