/// Numbers that stand one after another in memory, which somebody else owns.
///
/// The only place of the core that touches memory without checks: kernels ran 3.5 times longer on
/// arrays and 6 times longer on spans. Debug builds check every index; release builds check none.
struct VectorView<Value: Number> {
    private let address: UnsafeMutablePointer<Value>
    /// How many numbers there are from here on; negative for a view that has moved past the end,
    /// which may not be read.
    let count: Int

    @inline(__always)
    private init(address: UnsafeMutablePointer<Value>, count: Int) {
        self.address = address
        self.count = count
    }

    @inline(__always)
    subscript(place: Int) -> Value {
        get {
            assert(place >= 0 && place < count, "number \(place) of \(count) is read")
            return address[place]
        }
        nonmutating set {
            assert(place >= 0 && place < count, "number \(place) of \(count) is written")
            address[place] = newValue
        }
    }

    /// One lane of a number: alone, where to take it from a whole pack and put it back takes several times longer.
    @inline(__always)
    subscript(place: Int, lane lane: Int) -> Value.Scalar {
        get {
            assert(place >= 0 && place < count, "number \(place) of \(count) is read")
            return lanes(of: place)[lane]
        }
        nonmutating set {
            assert(place >= 0 && place < count, "number \(place) of \(count) is written")
            lanes(of: place)[lane] = newValue
        }
    }

    @inline(__always)
    private func lanes(of place: Int) -> UnsafeMutablePointer<Value.Scalar> {
        UnsafeMutableRawPointer(address + place).assumingMemoryBound(to: Value.Scalar.self)
    }

    /// The numbers after the first ones.
    @inline(__always)
    static func + (view: VectorView, places: Int) -> VectorView {
        assert(places >= 0, "a view moves forwards only")
        return VectorView(address: view.address + places, count: view.count &- places)
    }

    @inline(__always)
    static func += (view: inout VectorView, places: Int) { view = view + places }

    /// Takes over the first numbers of another view.
    @inline(__always)
    func update(from other: VectorView, count: Int) {
        assert(count >= 0 && count <= self.count && count <= other.count, "\(count) numbers")
        address.update(from: other.address, count: count)
    }

    /// Takes over one lane of the first numbers of another view.
    @inline(__always)
    func update(lane: Int, from other: VectorView, count: Int) {
        assert(count >= 0 && count <= self.count && count <= other.count, "\(count) numbers")
        var (target, source) = (lanes(of: 0) + lane, other.lanes(of: 0) + lane)
        for _ in 0..<count {
            target.pointee = source.pointee
            target += Value.lanes
            source += Value.lanes
        }
    }

    /// Sets the first numbers.
    @inline(__always)
    func update(repeating value: Value, count: Int) {
        assert(count >= 0 && count <= self.count, "\(count) numbers of \(self.count)")
        address.update(repeating: value, count: count)
    }

    /// The first numbers, as an array.
    func prefix(_ count: Int) -> [Value] {
        assert(count >= 0 && count <= self.count, "\(count) numbers of \(self.count)")
        return Array(UnsafeBufferPointer(start: address, count: count))
    }

    /// Room for numbers until `deallocate` gives it back.
    static func allocate(count: Int, repeating value: Value) -> VectorView {
        // An empty memory has an address too.
        let room = Swift.max(count, 1)
        let address = UnsafeMutablePointer<Value>.allocate(capacity: room)
        address.initialize(repeating: value, count: room)
        return VectorView(address: address, count: count)
    }

    func deallocate() { address.deallocate() }

    /// Lends room on the stack to work; its numbers are unset.
    @inline(__always)
    static func withScratch(count: Int, _ work: (VectorView) -> Void) {
        withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { scratch in
            guard let address = scratch.baseAddress else { return }
            work(VectorView(address: address, count: count))
        }
    }
}
