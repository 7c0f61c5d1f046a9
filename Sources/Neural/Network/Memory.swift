/// Memory for a fixed number of values, freed with its owner.
final class Memory<Value: Number> {
    let start: UnsafeMutablePointer<Value>
    let count: Int

    init(count: Int, repeating value: Value = Value(0)) {
        self.count = count
        start = .allocate(capacity: Swift.max(count, 1))
        start.initialize(repeating: value, count: Swift.max(count, 1))
    }

    /// Takes over another memory's values.
    func copy(_ other: Memory<Value>) {
        precondition(count == other.count, "memories of the same size")
        start.update(from: other.start, count: count)
    }

    deinit {
        start.deallocate()
    }
}
