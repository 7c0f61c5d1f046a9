/// Memory for a fixed number of values, freed with its owner.
final class Memory<Value: Number> {
    /// All values; not to be used once the memory is gone.
    let start: VectorView<Value>

    var count: Int { start.count }

    init(count: Int, repeating value: Value = Value(0)) {
        start = .allocate(count: count, repeating: value)
    }

    /// Memory that holds the values of an array.
    convenience init(_ values: [Value]) {
        self.init(count: values.count)
        for (k, value) in values.enumerated() { start[k] = value }
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
