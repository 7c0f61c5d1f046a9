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

/// `setProduct` of small matrices, of few columns, and of what packed blocks leave: strips of columns, each as wide as a
/// block.
@inline(never)
private func setTile<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, n: Int, depth: Int
) {
    var j = 0
    if SumBlock<Value>.widest == 4 {
        while j &+ 4 <= n {
            setStrip(
                a, b.from(row: j), from: s.from(column: j), to: c.from(column: j), m: m,
                columns: 4, depth: depth)
            j &+= 4
        }
    }
    while j &+ 2 <= n {
        setStrip(
            a, b.from(row: j), from: s.from(column: j), to: c.from(column: j), m: m,
            columns: 2, depth: depth)
        j &+= 2
    }
    if j < n {
        setColumn(
            a, b.from(row: j), from: s.from(column: j), to: c.from(column: j), m: m, depth: depth)
    }
}

/// The first columns of C, two rows at a time.
@inline(__always)
private func setStrip<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, columns: Int, depth: Int
) {
    var i = 0
    while i &+ 2 <= m {
        setBlock(
            a.from(row: i), b, from: s.from(row: i), to: c.from(row: i), rows: 2,
            columns: columns, depth: depth)
        i &+= 2
    }
    if i < m {
        setBlock(
            a.from(row: i), b, from: s.from(row: i), to: c.from(row: i), rows: 1,
            columns: columns, depth: depth)
    }
}

/// The first column of C, four rows at a time: a block of its transpose.
@inline(__always)
private func setColumn<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, depth: Int
) {
    let (s, c) = (s.transposed, c.transposed)
    var i = 0
    while i &+ 4 <= m {
        setBlock(
            b, a.from(row: i), from: s.from(column: i), to: c.from(column: i), rows: 1,
            columns: 4, depth: depth)
        i &+= 4
    }
    while i < m {
        setBlock(
            b, a.from(row: i), from: s.from(column: i), to: c.from(column: i), rows: 1,
            columns: 1, depth: depth)
        i &+= 1
    }
}
