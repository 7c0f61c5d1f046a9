/// What several methods came to on one network and the same rows, from the same seeds.
public struct Comparison: Sendable {
    /// In the order of figures, without a regularizer first.
    public let methods: [MeasuredRuns]

    public init(_ methods: [MeasuredRuns]) { self.methods = methods }

    /// How many seeds each method has.
    public var seeds: Int { methods.first?.runs.count ?? 0 }
}
