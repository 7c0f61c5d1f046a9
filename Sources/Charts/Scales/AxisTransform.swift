/// Maps values of an axis to fractions of its length, 0 at the low end and 1 at the high end.
struct AxisTransform: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case linear
        case logarithmic
        case symmetricLog(threshold: Double)
    }

    let kind: Kind
    /// In units of the data; `low < high`.
    let low: Double
    let high: Double
    /// The place of each category, where it is not that of its number; empty else.
    var places: [Int] = []

    /// Fits a scale to a given domain, else to the data with a little room where it may have some.
    /// Always gives a range of some length: a domain that cannot be used is widened or replaced.
    init(scale: Axis.Scale, domain: ClosedRange<Double>?, span: Extent.Span?) {
        let given = domain.flatMap { range -> (Double, Double)? in
            let bounds = (range.lowerBound, range.upperBound)
            return bounds.0.isFinite && bounds.1.isFinite ? bounds : nil
        }
        switch scale {
        case .categories(let names):
            self.init(.linear, given?.0 ?? -0.5, given?.1 ?? Double(max(names.count, 1)) - 0.5)
        case .linear:
            if let given {
                self.init(.linear, given.0, given.1)
            } else if let span {
                let room = 0.04 * (span.high - span.low)
                var low = span.firmLow ? span.low : span.low - room
                var high = span.firmHigh ? span.high : span.high + room
                // Room alone does not take an axis past zero.
                if span.low >= 0 { low = max(low, 0) }
                if span.high <= 0 { high = min(high, 0) }
                self.init(.linear, low, high)
            } else {
                self.init(.linear, 0, 1)
            }
        case .logarithmic:
            if let given {
                self.init(.logarithmic, given.0, given.1)
            } else if let span, let smallest = span.smallestPositive {
                let room = power(span.high / smallest, 0.03)
                self.init(
                    .logarithmic,
                    span.firmLow && span.low > 0 ? smallest : smallest / room,
                    span.firmHigh ? span.high : span.high * room)
            } else {
                self.init(.logarithmic, 1, 10)
            }
        case .symmetricLog(let threshold):
            let kind = Kind.symmetricLog(
                threshold: threshold.isFinite && threshold > 0 ? threshold : 1)
            if let given {
                self.init(kind, given.0, given.1)
            } else if let span {
                let probe = AxisTransform(kind, span.low, span.high)
                let (a, b) = (probe.transformed(probe.low), probe.transformed(probe.high))
                let room = 0.04 * (b - a)
                self.init(
                    kind, span.firmLow ? probe.low : probe.value(ofTransformed: a - room),
                    span.firmHigh ? probe.high : probe.value(ofTransformed: b + room))
            } else {
                self.init(kind, -1, 1)
            }
        }
    }

    /// Orders and, where needed, widens the bounds.
    init(_ kind: Kind, _ first: Double, _ second: Double) {
        self.kind = kind
        let largest = 1e290
        func bounded(_ value: Double) -> Double {
            value.isNaN ? 0 : min(max(value, -largest), largest)
        }
        var (low, high) = (bounded(min(first, second)), bounded(max(first, second)))
        if kind == .logarithmic {
            let smallest = 1e-290
            if high <= 0 { (low, high) = (1, 10) }
            high = max(high, 10 * smallest)
            if low <= 0 { low = high / 1000 }
            low = max(low, smallest)
            if high / low < 1 + 1e-9 { (low, high) = (low / 3, high * 3) }
        } else {
            let size = max(abs(low), abs(high))
            if size < 1e-290 {
                (low, high) = (-1, 1)
            } else if high - low < 1e-9 * size {
                let middle = low / 2 + high / 2
                (low, high) = (middle - size / 2, middle + size / 2)
            }
        }
        self.low = low
        self.high = high
    }

    /// The fraction of the axis at which a value lies, kept within ±50 lengths of the axis so that
    /// canvases stay within their number range; nil for values the axis cannot show.
    func fraction(_ value: Double) -> Double? {
        guard value.isFinite else { return nil }
        if kind == .logarithmic, value <= 0 { return nil }
        let (a, b) = (transformed(low), transformed(high))
        let fraction = (transformed(moved(value)) - a) / (b - a)
        return min(max(fraction, -50), 50)
    }

    /// Where a category stands, and what lies beside its middle.
    private func moved(_ value: Double) -> Double {
        let category = value.rounded()
        guard let index = Int(exactly: category), places.indices.contains(index) else {
            return value
        }
        return value - category + Double(places[index])
    }

    /// The same scale with its categories at other places.
    func moving(to places: [Int]) -> AxisTransform {
        var transform = self
        transform.places = places
        return transform
    }

    /// The value at a fraction of the axis.
    func value(at fraction: Double) -> Double {
        let (a, b) = (transformed(low), transformed(high))
        return value(ofTransformed: a + fraction * (b - a))
    }

    private func transformed(_ value: Double) -> Double {
        switch kind {
        case .linear:
            return value
        case .logarithmic:
            return commonLogarithm(value)
        case .symmetricLog(let threshold):
            let size = abs(value) / threshold
            guard size > 1 else { return value / threshold }
            return (value < 0 ? -1 : 1) * (1 + commonLogarithm(size))
        }
    }

    private func value(ofTransformed place: Double) -> Double {
        switch kind {
        case .linear:
            return place
        case .logarithmic:
            return power(10, place)
        case .symmetricLog(let threshold):
            guard abs(place) > 1 else { return place * threshold }
            return (place < 0 ? -1 : 1) * threshold * power(10, abs(place) - 1)
        }
    }
}
