/// The largest depth of `setShortProduct`.
let shortDepth = 4

/// C = S + A · Bᵀ, with A: [m][depth], B: [n][depth], C and S: [m][n], and a depth from 1 to `shortDepth`.
///
/// `setLongProduct` works on blocks; to begin and end one takes longer than so few products do. Here a row of B stays in
/// registers while all rows of A go by.
@specialized(where Value == SIMD8<Float>)
@specialized(where Value == Wide)
@specialized(where Value == Float)
@specialized(where Value == Double)
func setShortProduct<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, n: Int, depth: Int
) {
    // One loop per depth: the choice stays outside.
    switch depth {
    case 1: setShortColumns(a, b, from: s, to: c, m: m, n: n, depth: 1)
    case 2: setShortColumns(a, b, from: s, to: c, m: m, n: n, depth: 2)
    case 3: setShortColumns(a, b, from: s, to: c, m: m, n: n, depth: 3)
    default: setShortColumns(a, b, from: s, to: c, m: m, n: n, depth: 4)
    }
}

@inline(__always)
private func setShortColumns<Value: Number>(
    _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int, n: Int, depth: Int
) {
    var (b, s, c) = (b, s, c)
    for _ in 0..<n {
        setShortColumn(a, ShortRow(b, depth: depth), from: s, to: c, m: m)
        b.start += b.row
        s.start += s.column
        c.start += c.column
    }
}

/// The first column of C.
@inline(__always)
private func setShortColumn<Value: Number>(
    _ a: MatrixView<Value>, _ b: ShortRow<Value>, from s: MatrixView<Value>,
    to c: MatrixView<Value>, m: Int
) {
    var (p, start, target) = (a.start, s.start, c.start)
    // Two at a time: half as many steps of the loop.
    for _ in 0..<m / 2 {
        let first = b.product(p, a.column, from: start[0])
        let second = b.product(p + a.row, a.column, from: start[s.row])
        target[0] = first
        target[c.row] = second
        p += 2 &* a.row
        start += 2 &* s.row
        target += 2 &* c.row
    }
    if m & 1 == 1 { target[0] = b.product(p, a.column, from: start[0]) }
}

/// The first row of a matrix, as long as `depth` says.
private struct ShortRow<Value: Number> {
    let depth: Int
    let b0, b1, b2, b3: Value

    @inline(__always)
    init(_ matrix: MatrixView<Value>, depth: Int) {
        let zero = Value(0)
        self.depth = depth
        b0 = matrix.start[0]
        b1 = depth > 1 ? matrix.start[matrix.column] : zero
        b2 = depth > 2 ? matrix.start[2 &* matrix.column] : zero
        b3 = depth > 3 ? matrix.start[3 &* matrix.column] : zero
    }

    /// The sum of its products with every step-th number, added to `start` one by one.
    @inline(__always)
    func product(_ a: VectorView<Value>, _ step: Int, from start: Value) -> Value {
        var sum = start + a[0] * b0
        if depth > 1 { sum += a[step] * b1 }
        if depth > 2 { sum += a[2 &* step] * b2 }
        if depth > 3 { sum += a[3 &* step] * b3 }
        return sum
    }
}
