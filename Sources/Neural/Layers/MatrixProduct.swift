/// A matrix in memory, or the transpose of one: element (i, k) lies at i · `row` + k · `column`.
struct MatrixView<Value: Number> {
    var start: VectorView<Value>
    var row, column: Int

    var transposed: MatrixView { MatrixView(start: start, row: column, column: row) }
}

/// C = S + A · Bᵀ, with A: [m][depth], B: [n][depth], C and S: [m][n], C without gaps. Rows of S may be the same one,
/// and columns.
///
/// Every sum begins with its number of S and runs over the depth in order.
@inline(__always)
func setProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: VectorView<Value>, m: Int, n: Int, depth: Int
) {
    let target = MatrixView(start: c, row: n, column: 1)
    if (1...shortDepth).contains(depth) {
        // The longer of the two goes by.
        if m >= n {
            setShortProduct(a, b, from: s, to: target, m: m, n: n, depth: depth)
        } else {
            setShortProduct(
                b, a, from: s.transposed, to: target.transposed, m: n, n: m, depth: depth)
        }
    } else {
        for i in 0..<m {
            for j in 0..<n { c[i &* n &+ j] = s.start[i &* s.row &+ j &* s.column] }
        }
        addProduct(a, b, to: c, m: m, n: n, depth: depth)
    }
}

/// C += A · Bᵀ, with A: [m][depth], B: [n][depth] and C: [m][n], C without gaps.
///
/// Every sum runs over the depth in order, whatever the sizes, so results do not depend on how
/// the work is cut into blocks: 2 × 2 sums at a time, which hides the latency of additions and
/// reads each value once for two products, and for large matrices tiles that fit the nearest cache.
@specialized(where Value == SIMD8<Float>)
@specialized(where Value == Wide)
@specialized(where Value == Float)
@specialized(where Value == Double)
func addProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, to c: VectorView<Value>,
    m: Int, n: Int, depth: Int
) {
    guard m &* depth > 1024, n >= 8 else {
        return addTile(a, b, to: c, m: m, n: n, depth: depth)
    }
    let (evenM, evenN) = (m & ~1, n & ~1)
    addPacked(a, b, to: c, m: evenM, n: evenN, width: n, depth: depth)
    if evenN < n {
        addColumn(
            a, b.start + evenN &* b.row, b.column, to: c + evenN, m: evenM, n: n, depth: depth)
    }
    if evenM < m {
        let last = MatrixView(start: a.start + evenM &* a.row, row: a.row, column: a.column)
        addTile(last, b, to: c + evenM &* n, m: 1, n: n, depth: depth)
    }
}

/// `addProduct` for even m and n, with tiles of A and pairs of B's rows copied side by side: rows
/// that lie a power of two apart would drive each other out of the cache.
@inline(__always)
private func addPacked<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, to c: VectorView<Value>,
    m: Int, n: Int, width: Int, depth: Int
) {
    /// A tile of A is 16 KiB of packs of eight.
    let (high, deep) = (32, 16)
    VectorView<Value>.withScratch(count: (high + 2) * deep) { tileA in
        let pairB = tileA + high &* deep
        var k = 0
        while k < depth {
            let length = Swift.min(deep, depth &- k)
            var top = 0
            while top < m {
                let rows = Swift.min(high, m &- top)
                for i in Swift.stride(from: 0, to: rows, by: 2) {
                    packPair(a, row: top &+ i, from: k, count: length, to: tileA + i &* length)
                }
                for j in Swift.stride(from: 0, to: n, by: 2) {
                    packPair(b, row: j, from: k, count: length, to: pairB)
                    for i in Swift.stride(from: 0, to: rows, by: 2) {
                        let upper = c + ((top &+ i) &* width &+ j)
                        addBlock(
                            tileA + i &* length, pairB, upper, upper + width, depth: length)
                    }
                }
                top &+= rows
            }
            k &+= length
        }
    }
}

/// Copies two rows so that their values alternate.
@inline(__always)
private func packPair<Value: Number>(
    _ matrix: MatrixView<Value>, row: Int, from k: Int, count: Int,
    to target: VectorView<Value>
) {
    var source = matrix.start + (row &* matrix.row &+ k &* matrix.column)
    for place in 0..<count {
        target[2 &* place] = source[0]
        target[2 &* place &+ 1] = source[matrix.row]
        source += matrix.column
    }
}

/// Four sums of packed rows.
@inline(__always)
private func addBlock<Value: Number>(
    _ a: VectorView<Value>, _ b: VectorView<Value>, _ upper: VectorView<Value>,
    _ lower: VectorView<Value>, depth: Int
) {
    var (s00, s01, s10, s11) = (upper[0], upper[1], lower[0], lower[1])
    var (p, q) = (a, b)
    for _ in 0..<depth {
        let (a0, a1) = (p[0], p[1])
        let (b0, b1) = (q[0], q[1])
        s00 += a0 * b0
        s01 += a0 * b1
        s10 += a1 * b0
        s11 += a1 * b1
        p += 2
        q += 2
    }
    (upper[0], upper[1], lower[0], lower[1]) = (s00, s01, s10, s11)
}

/// `addProduct` of matrices that fit the cache.
@inline(__always)
private func addTile<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, to c: VectorView<Value>,
    m: Int, n: Int, depth: Int
) {
    var j = 0
    while j &+ 2 <= n {
        var i = 0
        while i &+ 2 <= m {
            let (top, bottom) = (c + (i &* n &+ j), c + (i &* n &+ n &+ j))
            var (s00, s01, s10, s11) = (top[0], top[1], bottom[0], bottom[1])
            var (p, q) = (a.start + i &* a.row, b.start + j &* b.row)
            for _ in 0..<depth {
                let (a0, a1) = (p[0], p[a.row])
                let (b0, b1) = (q[0], q[b.row])
                s00 += a0 * b0
                s01 += a0 * b1
                s10 += a1 * b0
                s11 += a1 * b1
                p += a.column
                q += b.column
            }
            (top[0], top[1], bottom[0], bottom[1]) = (s00, s01, s10, s11)
            i &+= 2
        }
        if i < m {
            var (s0, s1) = (c[i &* n &+ j], c[i &* n &+ j &+ 1])
            var (p, q) = (a.start + i &* a.row, b.start + j &* b.row)
            for _ in 0..<depth {
                s0 += p[0] * q[0]
                s1 += p[0] * q[b.row]
                p += a.column
                q += b.column
            }
            (c[i &* n &+ j], c[i &* n &+ j &+ 1]) = (s0, s1)
        }
        j &+= 2
    }
    if j < n { addColumn(a, b.start + j &* b.row, b.column, to: c + j, m: m, n: n, depth: depth) }
}

/// The last column of C, where B has an odd number of rows: four sums at a time.
@inline(__always)
private func addColumn<Value: Number>(
    _ a: MatrixView<Value>, _ b: VectorView<Value>, _ step: Int,
    to c: VectorView<Value>, m: Int, n: Int, depth: Int
) {
    var i = 0
    while i &+ 4 <= m {
        let (c0, c1, c2, c3) = (c + i &* n, c + (i &+ 1) &* n, c + (i &+ 2) &* n, c + (i &+ 3) &* n)
        var (s0, s1, s2, s3) = (c0[0], c1[0], c2[0], c3[0])
        var (p, q) = (a.start + i &* a.row, b)
        for _ in 0..<depth {
            let value = q[0]
            s0 += p[0] * value
            s1 += p[a.row] * value
            s2 += p[2 &* a.row] * value
            s3 += p[3 &* a.row] * value
            p += a.column
            q += step
        }
        (c0[0], c1[0], c2[0], c3[0]) = (s0, s1, s2, s3)
        i &+= 4
    }
    while i < m {
        var sum = c[i &* n]
        var (p, q) = (a.start + i &* a.row, b)
        for _ in 0..<depth {
            sum += p[0] * q[0]
            p += a.column
            q += step
        }
        c[i &* n] = sum
        i &+= 1
    }
}
