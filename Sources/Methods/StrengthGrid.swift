/// Five values of a strength, weakest first, among which the one is chosen that a method is compared at.
///
/// A structure: Embedded Swift's compiler does not write an enum of several arrays as a constant.
public struct StrengthGrid: Sendable, Hashable {
    /// What the numbers are.
    public enum Unit: Sendable, Hashable {
        /// Values, the same for every network.
        case values
        /// Shares of the epochs that the network is trained for; where these are few, the last whole numbers.
        case epochs
        /// Factors of the network's own batch, which make sizes of batches; where that is all rows, they are divided by
        /// as many as `parts`. The larger the batch, the steadier its statistics, and the weaker the method.
        case batches
    }

    public let unit: Unit
    /// What they are is said by `unit`.
    public let numbers: [Double]
    /// Into how many parts all rows are divided; empty but for batches.
    public let parts: [Int]

    private init(_ unit: Unit, _ numbers: [Double], parts: [Int] = []) {
        self.unit = unit
        self.numbers = numbers
        self.parts = parts
    }

    public static func values(_ values: [Double]) -> Self { Self(.values, values) }
    public static func epochs(_ shares: [Double]) -> Self { Self(.epochs, shares) }
    public static func batches(factors: [Double], parts: [Int]) -> Self {
        Self(.batches, factors, parts: parts)
    }

    /// The values for a network, each once.
    /// - Parameters:
    ///   - recipe: the network, without a regularizer.
    ///   - rows: how many there are to train on.
    public func values(for recipe: Recipe, rows: Int) -> [Double] {
        switch unit {
        case .values: return numbers
        case .epochs:
            return Self.distinct(
                numbers.enumerated().map { place, share in
                    max(Int((Double(recipe.epochs) * share).rounded()), numbers.count - place)
                })
        case .batches:
            let isWhole = recipe.batchSize == 0 || recipe.batchSize >= rows
            let sizes =
                isWhole
                ? parts.map { rows / $0 }
                : numbers.map { Int((Double(recipe.batchSize) * $0).rounded()) }
            return Self.distinct(sizes.map { Self.batch(of: $0, rows: rows) })
        }
    }

    /// The size, or the next one down that leaves no batch of a single row, which has no variance.
    private static func batch(of size: Int, rows: Int) -> Int {
        let most = max(2, min(size, rows))
        return stride(from: most, through: 2, by: -1).first { rows % $0 != 1 } ?? rows
    }

    private static func distinct(_ values: [Int]) -> [Double] {
        values.reduce(into: []) { known, value in
            if !known.contains(Double(value)) { known.append(Double(value)) }
        }
    }
}
