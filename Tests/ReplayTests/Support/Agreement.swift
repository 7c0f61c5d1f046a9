@testable import Replay

/// Where a replay differs from what is expected by more than rounding.
struct Agreement {
    private(set) var differences: [String] = []
    private(set) var comparedNumbers = 0

    /// Numbers agree to 1e-9 relative or 1e-12 absolute; all else must be the same.
    mutating func compare(_ found: JSONValue?, _ expected: JSONValue, at path: CasePath = .root) {
        guard let found else {
            differences.append("\(path): missing")
            return
        }
        if let a = found.finiteNumber, let b = expected.finiteNumber {
            comparedNumbers += 1
            if (a - b).magnitude > max(1e-12, 1e-9 * b.magnitude) {
                differences.append("\(path): \(a) instead of \(b)")
            }
            return
        }
        switch (found, expected) {
        case (.array(let a), .array(let b)) where a.count == b.count:
            for (place, pair) in zip(a, b).enumerated() {
                compare(pair.0, pair.1, at: .element(path, place))
            }
        case (.object(let a), .object(let b)) where a.map(\.key) == b.map(\.key):
            for (left, right) in zip(a, b) {
                compare(left.value, right.value, at: .member(path, left.key))
            }
        default:
            if found != expected { differences.append("\(path): \(found.kind)") }
        }
    }
}
