import Testing

@testable import Neural

@Suite struct MatrixProductTests {
    /// However a product is cut into blocks, each of its sums is that of one loop, to the bit: of no rows and no columns,
    /// of depths whose rows stay in registers, of odd sizes, of tiles that are copied, with and without what they leave,
    /// and of depths in stretches; with zeros of both signs.
    @Test(arguments: [0, 1, 2, 3, 4, 5, 40, 257, 300])
    func everySumRunsOverTheDepthInOrder(depth: Int) {
        for (m, n) in [
            (0, 3), (3, 0), (1, 1), (1, 5), (4, 1), (3, 4), (7, 2), (2, 9), (6, 10), (40, 16),
            (41, 11),
        ] {
            let product = Product(m: m, n: n, depth: depth)
            expectSums(of: Float.self, product)
            expectSums(of: Double.self, product)
            expectSums(of: SIMD8<Float>.self, product)
            expectSums(of: Wide.self, product)
        }
    }

    private struct Product {
        let m, n, depth: Int
    }

    /// Steps from row to row and from column to column of S: all its numbers, one row, one column, a single number.
    private static func startSteps(_ n: Int) -> [(row: Int, column: Int)] {
        [(n, 1), (0, 1), (1, 0), (0, 0)]
    }

    private func expectSums<Value: Number>(of _: Value.Type, _ product: Product) {
        let (m, n, depth) = (product.m, product.n, product.depth)
        var stream = RandomStream(seed: UInt64(m * 100 + n * 10 + depth), purpose: .data)
        func drawn(_ count: Int) -> Memory<Value> {
            let memory = Memory<Value>(count: count)
            for k in 0..<count {
                for lane in 0..<Value.lanes {
                    let draw = stream.uniform()
                    memory.start[k][lane: lane] = draw < 0.2 ? -0.0 : Value.Scalar(draw - 0.6)
                }
            }
            return memory
        }
        let (a, b, s) = (drawn(m * depth), drawn(n * depth), drawn(max(m, 1) * max(n, 1)))
        for (place, steps) in Self.startSteps(n).enumerated() {
            // Either matrix as it is and transposed.
            let rows = [(depth, 1), (1, m)][place & 1]
            let columns = [(depth, 1), (1, n)][place >> 1]
            expectSums(
                MatrixView(start: a.start, row: rows.0, column: rows.1),
                MatrixView(start: b.start, row: columns.0, column: columns.1),
                from: MatrixView(start: s.start, row: steps.row, column: steps.column), product)
        }
    }

    private func expectSums<Value: Number>(
        _ a: MatrixView<Value>, _ b: MatrixView<Value>, from s: MatrixView<Value>,
        _ product: Product
    ) {
        let (m, n, depth) = (product.m, product.n, product.depth)
        let c = Memory<Value>(count: m * n)
        setProduct(a, b, from: s, to: c.start, m: m, n: n, depth: depth)
        var wrong = 0
        for i in 0..<m {
            for j in 0..<n {
                for lane in 0..<Value.lanes {
                    var sum = s.start[i * s.row + j * s.column][lane: lane]
                    for k in 0..<depth {
                        sum +=
                            a.start[i * a.row + k * a.column][lane: lane]
                            * b.start[j * b.row + k * b.column][lane: lane]
                    }
                    let own = c.start[i * n + j][lane: lane]
                    // Zeros of different signs are equal; what they divide is not.
                    if own != sum || 1 / own != 1 / sum { wrong += 1 }
                }
            }
        }
        #expect(wrong == 0, "\(Value.self), \(m) × \(n), depth \(depth)")
    }
}
