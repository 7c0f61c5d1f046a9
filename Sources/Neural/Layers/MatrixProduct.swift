/// A matrix in memory, or the transpose of one: element (i, k) lies at i · `row` + k · `column`.
struct MatrixView<Value: Number> {
    var start: UnsafePointer<Value>
    var row, column: Int
}

/// C += A · Bᵀ, with A: [m][depth], B: [n][depth] and C: [m][n], C without gaps.
///
/// Every sum runs over the depth in order, whatever the sizes, so results do not depend on how
/// the work is cut into blocks: 2 × 2 sums at a time, which hides the latency of additions and
/// reads each value once for two products, and tiles of A and B that fit the nearest cache.
func addProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, to c: UnsafeMutablePointer<Value>,
    m: Int, n: Int, depth: Int
) {
    /// How many numbers of A and of B are worked on together: 12 KiB of packs of eight.
    let tile = 384
    let deep = Swift.min(depth, Swift.max(8, tile / Swift.max(n, 1)))
    let high = Swift.max(2, tile / Swift.max(deep, 1)) & ~1
    var k = 0
    while k < depth {
        let length = Swift.min(deep, depth &- k)
        var top = 0
        while top < m {
            let rows = Swift.min(high, m &- top)
            addTile(
                MatrixView(
                    start: a.start + (top &* a.row &+ k &* a.column), row: a.row, column: a.column),
                MatrixView(start: b.start + k &* b.column, row: b.row, column: b.column),
                to: c + top &* n, m: rows, n: n, depth: length)
            top &+= rows
        }
        k &+= length
    }
}

/// `addProduct` of one tile.
@inline(__always)
private func addTile<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, to c: UnsafeMutablePointer<Value>,
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
    _ a: MatrixView<Value>, _ b: UnsafePointer<Value>, _ step: Int,
    to c: UnsafeMutablePointer<Value>, m: Int, n: Int, depth: Int
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
