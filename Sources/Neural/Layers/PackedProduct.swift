/// C = S + A · Bᵀ of large matrices, for an even m and an n that blocks divide: in tiles that fit the nearest cache.
/// Tiles of A and strips of B are copied side by side, for rows that lie a power of two apart would drive each other out.
@inline(__always)
func setPackedProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, n: Int, depth: Int
) {
    // A tile of A is 16 KiB of packs, and less of single numbers.
    let (high, deep) = (Swift.min(32, 1024 / MemoryLayout<Value>.size), 16)
    let wide = SumBlock<Value>.widest
    VectorView<Value>.withScratch(count: (high + wide) * deep) { tileA in
        let stripB = MatrixView(start: tileA + high &* deep, row: 1, column: wide)
        var (a, b, s, rest) = (a, b, s, depth)
        while rest > 0 {
            let length = Swift.min(deep, rest)
            var top = 0
            while top < m {
                let rows = Swift.min(high, m &- top)
                for i in Swift.stride(from: 0, to: rows, by: 2) {
                    pack(a.from(row: top &+ i), rows: 2, depth: length, to: tileA + i &* length)
                }
                for j in Swift.stride(from: 0, to: n, by: wide) {
                    pack(b.from(row: j), rows: wide, depth: length, to: stripB.start)
                    for i in Swift.stride(from: 0, to: rows, by: 2) {
                        setBlock(
                            MatrixView(start: tileA + i &* length, row: 1, column: 2), stripB,
                            from: s.from(row: top &+ i).from(column: j),
                            to: c.from(row: top &+ i).from(column: j),
                            rows: 2, columns: wide, depth: length)
                    }
                }
                top &+= rows
            }
            (a, b, s) = (a.from(column: length), b.from(column: length), c)
            rest &-= length
        }
    }
}

/// Copies rows so that their values alternate.
@inline(__always)
private func pack<Value: Number>(
    _ matrix: MatrixView<Value>, rows: Int, depth: Int, to target: VectorView<Value>
) {
    var (source, target) = (matrix.start, target)
    for _ in 0..<depth {
        for row in 0..<rows { target[row] = source[row &* matrix.row] }
        source += matrix.column
        target += rows
    }
}
