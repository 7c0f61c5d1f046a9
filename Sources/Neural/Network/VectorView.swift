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

    /// One lane, read or written alone: to take it from a whole pack and put the pack back takes several times longer.
    @inline(__always)
    subscript(place: Int, lane lane: Int) -> Value.Scalar {
        get {
            assert(place >= 0 && place < count, "number \(place) of \(count) is read")
            return UnsafeRawPointer(address + place)
                .load(fromByteOffset: Self.offset(of: lane), as: Value.Scalar.self)
        }
        nonmutating set {
            assert(place >= 0 && place < count, "number \(place) of \(count) is written")
            UnsafeMutableRawPointer(address + place)
                .storeBytes(
                    of: newValue, toByteOffset: Self.offset(of: lane), as: Value.Scalar.self)
        }
    }

    /// Where a lane's bytes begin: lanes lie side by side.
    @inline(__always)
    private static func offset(of lane: Int) -> Int {
        assert(lane >= 0 && lane < Value.lanes, "lane \(lane) of \(Value.lanes)")
        return lane &* MemoryLayout<Value.Scalar>.stride
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
        for place in 0..<count { self[place, lane: lane] = other[place, lane: lane] }
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

    /// Where memory begins, in bytes: a pack that lies across two lines of the cache takes twice as long to read.
    @inline(__always)
    private static var cacheLine: Int { 64 }

    /// Room for numbers until `deallocate` gives it back.
    static func allocate(count: Int, repeating value: Value) -> VectorView {
        // An empty memory has an address too.
        let room = Swift.max(count, 1)
        let bytes = UnsafeMutableRawPointer.allocate(
            byteCount: room * MemoryLayout<Value>.stride, alignment: cacheLine)
        let address = bytes.initializeMemory(as: Value.self, repeating: value, count: room)
        return VectorView(address: address, count: count)
    }

    func deallocate() { address.deallocate() }

    /// Lends room to work, on the stack where there is enough; its numbers are unset.
    @inline(__always)
    static func withScratch(count: Int, _ work: (VectorView) -> Void) {
        withUnsafeTemporaryAllocation(
            byteCount: count * MemoryLayout<Value>.stride, alignment: cacheLine
        ) { scratch in
            guard let bytes = scratch.baseAddress else { return }
            let address = bytes.bindMemory(to: Value.self, capacity: count)
            work(VectorView(address: address, count: count))
        }
    }
}
