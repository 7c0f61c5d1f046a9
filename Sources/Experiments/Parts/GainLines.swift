import Base
import Charts
import Results

/// Gains of scores, a line each with its name at the left: dots of seeds, and above them their mean with its interval.
struct GainLines {
    struct Line {
        let label: Phrase
        let slot: Int
        /// One for each seed, in shares.
        let gains: [Double]
        let mean: Estimate
    }

    /// From the top.
    let lines: [Line]
    /// The smallest gain that would matter.
    let margin: Double

    /// In tenths of a point, as labels have it.
    static func written(_ gain: Double) -> Double {
        gain.isFinite ? (gain * 1000).rounded() : 0
    }

    /// `+3.0`, so that numbers below each other have as many decimals.
    static func signed(_ gain: Double) -> String {
        (written(gain) > 0 ? "+" : "") + fixed(gain * 100, decimals: 1)
    }

    /// - Parameters:
    ///   - title: of the panel.
    ///   - domain: of gains, in points; nil is what is drawn.
    func panel(title: RichText = "", domain: ClosedRange<Double>? = nil, _ words: Words) -> Panel {
        let isSure = lines.contains(where: \.mean.hasInterval)
        return Panel(
            title: title,
            x: Axis(words("methods-ranking.axis"), domain: domain),
            y: Axis("", scale: .categories(lines.reversed().map { words($0.label) })),
            marks: [
                SpanMark(.vertical, over: -margin * 100...margin * 100),
                ReferenceMark(.vertical, at: 0),
            ]
                + lines.enumerated().flatMap { place, line in
                    Self.marks(line, at: Double(lines.count - 1 - place))
                },
            note: words(
                isSure ? "methods-ranking.margin" : "methods-ranking.margin-alone",
                ["margin": NumberStyle.points.written(margin, digits: 2)]))
    }

    private static func marks(_ line: Line, at height: Double) -> [any Mark] {
        let series = Series(name: "", slot: line.slot)
        let seeds = StripMark(
            line.gains.map { $0 * 100 }, at: height - 0.2, spread: 0.42, series: series,
            orientation: .horizontal, isPlain: true)
        guard line.mean.hasInterval else { return [seeds] }
        let (low, high) = (line.mean.low * 100, line.mean.high * 100)
        return [
            seeds,
            IntervalMark(
                [(height + 0.28, line.mean.value * 100, Interval(low, high))], series: series,
                orientation: .horizontal, isPlain: true),
            TextMark(
                RichText(signed(line.mean.value)), at: Point(high, height + 0.28),
                anchor: .right),
        ]
    }
}
