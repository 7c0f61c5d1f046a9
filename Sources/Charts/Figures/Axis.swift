/// An axis of a panel: its label, scale, range and ticks.
public struct Axis: Sendable {
    public enum Scale: Sendable, Hashable {
        case linear
        /// Values that are not positive are not drawn.
        case logarithmic
        /// Linear between ± the threshold, logarithmic beyond, so that zero and signs can be shown.
        case symmetricLog(linearThreshold: Double)
        /// Category k is centred at k.
        case categories([RichText])
    }

    public enum Ticks: Sendable {
        case automatic
        /// Neither ticks nor labels nor axis line.
        case hidden
        case at([(value: Double, label: RichText)])
    }

    /// With the unit, if there is one.
    public var label: RichText
    public var scale: Scale
    /// nil fits the data.
    public var domain: ClosedRange<Double>?
    public var ticks: Ticks
    /// The place of each category, where it is not that of its number; empty else.
    var places: [Int] = []

    public init(
        _ label: RichText, scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
        ticks: Ticks = .automatic
    ) {
        self.label = label
        self.scale = scale
        self.domain = domain
        self.ticks = ticks
    }

    var isHidden: Bool {
        if case .hidden = ticks { true } else { false }
    }

    /// The names of its categories from the low end; none where it has no categories.
    var orderedCategories: [RichText] {
        guard case .categories(let names) = scale else { return [] }
        guard places.count == names.count else { return names }
        return names.indices.sorted { places[$0] < places[$1] }.map { names[$0] }
    }

    var isCategorical: Bool {
        if case .categories = scale { true } else { false }
    }
}
