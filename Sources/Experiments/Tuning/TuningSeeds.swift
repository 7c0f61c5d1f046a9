/// The seeds that strengths are chosen with, which no report judges by: otherwise a strength would be praised
/// for the luck that it was chosen for.
enum TuningSeeds {
    /// Larger than any seed that can be typed.
    static let first: UInt64 = 1 << 62

    static func seeds(_ count: Int) -> [UInt64] { (0..<UInt64(count)).map { first + $0 } }
}
