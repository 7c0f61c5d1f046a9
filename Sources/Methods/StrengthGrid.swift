/// Five values of a strength, weakest first, among which the one is chosen that a method is compared at.
///
/// A structure: Embedded Swift's compiler does not write an enum of several arrays as a constant.
public struct StrengthGrid: Sendable, Hashable {
    /// What the numbers are.
    public enum Kind: Sendable, Hashable {
        /// The same for every network.
        case values([Double])
        /// Shares of the epochs that the network is trained for; where these are few, the last whole numbers.
        case epochs([Double])
        /// Sizes of batches: the network's own by these factors; where that is all rows, they are divided by as
        /// many as these parts. The larger the batch, the steadier its statistics, and the weaker the method.
        case batches(factors: [Double], parts: [Int])
    }

    private enum Unit: Hashable {
        case value, epochs, batches
    }

    private let unit: Unit
    private let numbers: [Double]
    private let parts: [Int]

    private init(_ unit: Unit, _ numbers: [Double], parts: [Int] = []) {
        self.unit = unit
        self.numbers = numbers
        self.parts = parts
    }

    public static func values(_ values: [Double]) -> Self { Self(.value, values) }
    public static func epochs(_ shares: [Double]) -> Self { Self(.epochs, shares) }
    public static func batches(factors: [Double], parts: [Int]) -> Self {
        Self(.batches, factors, parts: parts)
    }

    public var kind: Kind {
        switch unit {
        case .value: .values(numbers)
        case .epochs: .epochs(numbers)
        case .batches: .batches(factors: numbers, parts: parts)
        }
    }

    /// The values for a network, each once.
    /// - Parameters:
    ///   - recipe: the network, without a regularizer.
    ///   - rows: how many there are to train on.
    public func values(for recipe: Recipe, rows: Int) -> [Double] {
        switch kind {
        case .values(let values): return values
        case .epochs(let shares):
            return Self.distinct(
                shares.enumerated().map { place, share in
                    max(Int((Double(recipe.epochs) * share).rounded()), shares.count - place)
                })
        case .batches(let factors, let parts):
            let isWhole = recipe.batchSize == 0 || recipe.batchSize >= rows
            let sizes =
                isWhole
                ? parts.map { rows / $0 }
                : factors.map { Int((Double(recipe.batchSize) * $0).rounded()) }
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
