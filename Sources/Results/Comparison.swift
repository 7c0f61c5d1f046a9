public import Methods

/// What several methods came to on one network and the same rows, from the same seeds.
public struct Comparison: Sendable {
    /// In the order of figures, without a regularizer first.
    public let methods: [MeasuredRuns]

    public init(_ methods: [MeasuredRuns]) { self.methods = methods }

    /// A method's runs.
    /// - Precondition: the method is compared.
    public subscript(method: Method) -> MeasuredRuns {
        guard let runs = methods.first(where: { $0.method == method }) else {
            preconditionFailure("\(method.id) is not compared")
        }
        return runs
    }

    /// How many seeds each method has.
    public var seeds: Int { methods.first?.runs.count ?? 0 }
}
