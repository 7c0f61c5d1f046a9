/// How strong each method is: the standard, or a value of one's own.
public struct Strengths: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        let strength: Strength
        let value: Double
    }

    /// Those that are not standard, in the order of their keys, so that equal strengths are equal.
    private var entries: [Entry] = []

    /// Every strength at its standard.
    public init() {}

    public subscript(strength: Strength) -> Double {
        get { entries.first { $0.strength == strength }?.value ?? strength.standard }
        set {
            entries.removeAll { $0.strength == strength }
            guard newValue != strength.standard else { return }
            let key = strength.key.utf8
            let place =
                entries.firstIndex { key.lexicographicallyPrecedes($0.strength.key.utf8) }
                ?? entries.count
            entries.insert(Entry(strength: strength, value: newValue), at: place)
        }
    }

    /// The same with one of another value.
    public func with(_ strength: Strength, _ value: Double) -> Strengths {
        var result = self
        result[strength] = value
        return result
    }
}
