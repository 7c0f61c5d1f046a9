/// Sums of a product that stay in registers while the depth goes by: at most two rows and four columns. Each number is
/// read once for several sums, and they hide the time that an addition takes.
///
/// Which sums there are is known when the program is compiled, so the others cost nothing.
struct SumBlock<Value: Number> {
    private let rows, columns: Int
    private var s00, s01, s02, s03: Value
    private var s10, s11, s12, s13: Value

    /// How many columns two rows have at most: eight sums fit sixteen registers where each number fills one; of numbers
    /// that take several registers, fewer do.
    @inline(__always)
    static var widest: Int { MemoryLayout<Value>.size <= VectorRegister.bytes ? 4 : 2 }

    @inline(__always)
    init(_ s: MatrixView<Value>, rows: Int, columns: Int) {
        (self.rows, self.columns) = (rows, columns)
        let zero = Value(0)
        let (top, step) = (s.start, s.column)
        s00 = top[0]
        s01 = columns > 1 ? top[step] : zero
        s02 = columns > 2 ? top[2 &* step] : zero
        s03 = columns > 3 ? top[3 &* step] : zero
        guard rows > 1 else {
            (s10, s11, s12, s13) = (zero, zero, zero, zero)
            return
        }
        let bottom = top + s.row
        s10 = bottom[0]
        s11 = columns > 1 ? bottom[step] : zero
        s12 = columns > 2 ? bottom[2 &* step] : zero
        s13 = columns > 3 ? bottom[3 &* step] : zero
    }

    /// Adds the products of rows of A and rows of B, in the order of the depth.
    @inline(__always)
    mutating func add(_ a: MatrixView<Value>, _ b: MatrixView<Value>, depth: Int) {
        var (p, q) = (a.start, b.start)
        for _ in 0..<depth {
            let a0 = p[0]
            let a1 = rows > 1 ? p[a.row] : a0
            let b0 = q[0]
            s00 += a0 * b0
            if rows > 1 { s10 += a1 * b0 }
            if columns > 1 {
                let b1 = q[b.row]
                s01 += a0 * b1
                if rows > 1 { s11 += a1 * b1 }
            }
            if columns > 2 {
                let b2 = q[2 &* b.row]
                s02 += a0 * b2
                if rows > 1 { s12 += a1 * b2 }
            }
            if columns > 3 {
                let b3 = q[3 &* b.row]
                s03 += a0 * b3
                if rows > 1 { s13 += a1 * b3 }
            }
            p += a.column
            q += b.column
        }
    }

    @inline(__always)
    func store(to c: MatrixView<Value>) {
        let (top, step) = (c.start, c.column)
        top[0] = s00
        if columns > 1 { top[step] = s01 }
        if columns > 2 { top[2 &* step] = s02 }
        if columns > 3 { top[3 &* step] = s03 }
        guard rows > 1 else { return }
        let bottom = top + c.row
        bottom[0] = s10
        if columns > 1 { bottom[step] = s11 }
        if columns > 2 { bottom[2 &* step] = s12 }
        if columns > 3 { bottom[3 &* step] = s13 }
    }
}

/// The first rows and columns of C = S + A · Bᵀ.
@inline(__always)
func setBlock<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, rows: Int, columns: Int, depth: Int
) {
    var sums = SumBlock(s, rows: rows, columns: columns)
    sums.add(a, b, depth: depth)
    sums.store(to: c)
}
