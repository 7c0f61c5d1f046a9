/// A matrix in memory, or the transpose of one: element (i, k) lies at i · `row` + k · `column`.
struct MatrixView<Value: Number> {
    var start: VectorView<Value>
    var row, column: Int

    @inline(__always)
    var transposed: MatrixView { MatrixView(start: start, row: column, column: row) }

    /// What lies from a row on.
    @inline(__always)
    func from(row i: Int) -> MatrixView {
        MatrixView(start: start + i &* row, row: row, column: column)
    }

    /// What lies from a column on.
    @inline(__always)
    func from(column k: Int) -> MatrixView {
        MatrixView(start: start + k &* column, row: row, column: column)
    }
}

/// C = S + A · Bᵀ, with A: [m][depth], B: [n][depth], C and S: [m][n], C without gaps. Rows of S may be the same one,
/// and columns; S may be C itself, and overlaps it in no other way.
///
/// Every sum begins with its number of S and runs over the depth in order, whatever the sizes, so results do not
/// depend on how the work is cut into blocks.
@inline(__always)
func setProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: VectorView<Value>, m: Int, n: Int, depth: Int
) {
    guard (1...shortDepth).contains(depth) else {
        return setLongProduct(a, b, from: s, to: c, m: m, n: n, depth: depth)
    }
    let target = MatrixView(start: c, row: n, column: 1)
    // The longer of the two goes by.
    if m >= n {
        setShortProduct(a, b, from: s, to: target, m: m, n: n, depth: depth)
    } else {
        setShortProduct(
            b, a, from: s.transposed, to: target.transposed, m: n, n: m, depth: depth)
    }
}

/// `setProduct` of any depth. Apart, so that small networks pay nothing for its room on the stack.
@inline(never)
@specialized(where Value == SIMD8<Float>)
@specialized(where Value == Wide)
@specialized(where Value == Float)
@specialized(where Value == Double)
private func setLongProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: VectorView<Value>, m: Int, n: Int, depth: Int
) {
    // What so many steps of the depth read of A and B is still in the cache for the next block; gradients of a whole
    // table have its rows as depth.
    let stretch = 256
    let target = MatrixView(start: c, row: n, column: 1)
    var (a, b, s, rest) = (a, b, s, depth)
    repeat {
        let length = Swift.min(stretch, rest)
        setStretch(a, b, from: s, to: target, m: m, n: n, depth: length)
        (a, b, s) = (a.from(column: length), b.from(column: length), target)
        rest &-= length
    } while rest > 0
}

/// `setProduct` of a depth that fits the cache.
@inline(__always)
private func setStretch<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, n: Int, depth: Int
) {
    guard m &* depth > 1024, n >= 8 else {
        return setTile(a, b, from: s, to: c, m: m, n: n, depth: depth)
    }
    let (evenM, evenN) = (m & ~1, n & ~(SumBlock<Value>.widest - 1))
    setPackedProduct(a, b, from: s, to: c, m: evenM, n: evenN, depth: depth)
    // What the blocks leave: the last columns, the last row.
    if evenN < n {
        setTile(
            a, b.from(row: evenN), from: s.from(column: evenN), to: c.from(column: evenN),
            m: m, n: n &- evenN, depth: depth)
    }
    if evenM < m {
        setTile(
            a.from(row: evenM), b, from: s.from(row: evenM), to: c.from(row: evenM),
            m: 1, n: evenN, depth: depth)
    }
}

/// `setProduct` of small matrices, of few columns, and of what packed blocks leave: all columns of two rows, then of the
/// next two, so that A goes by once while B stays in the nearest cache.
@inline(never)
private func setTile<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, n: Int, depth: Int
) {
    guard n > 0 else { return }
    // Pieces of the depth, as equal as may be, of which B takes 16 KiB at most.
    let most = Swift.max(16, 16384 / (n &* MemoryLayout<Value>.size))
    let pieces = Swift.max(1, (depth &+ most &- 1) / most)
    let deep = (depth &+ pieces &- 1) / pieces
    var (a, b, s, rest) = (a, b, s, depth)
    repeat {
        let length = Swift.min(deep, rest)
        var i = 0
        while i &+ 2 <= m {
            setRows(
                a.from(row: i), b, from: s.from(row: i), to: c.from(row: i), rows: 2, n: n,
                depth: length)
            i &+= 2
        }
        if i < m {
            setRows(
                a.from(row: i), b, from: s.from(row: i), to: c.from(row: i), rows: 1, n: n,
                depth: length)
        }
        (a, b, s) = (a.from(column: length), b.from(column: length), c)
        rest &-= length
    } while rest > 0
}

/// The first one or two rows of C, a block after the other.
@inline(__always)
private func setRows<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, rows: Int, n: Int, depth: Int
) {
    var (b, s, c, rest) = (b, s, c, n)
    let widest = SumBlock<Value>.widest
    while rest >= widest {
        setBlock(a, b, from: s, to: c, rows: rows, columns: widest, depth: depth)
        (b, s, c) = (b.from(row: widest), s.from(column: widest), c.from(column: widest))
        rest &-= widest
    }
    if widest == 4, rest >= 2 {
        setBlock(a, b, from: s, to: c, rows: rows, columns: 2, depth: depth)
        (b, s, c) = (b.from(row: 2), s.from(column: 2), c.from(column: 2))
        rest &-= 2
    }
    if rest > 0 { setBlock(a, b, from: s, to: c, rows: rows, columns: 1, depth: depth) }
}
