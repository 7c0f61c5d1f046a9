import Testing

@testable import Neural

@Suite struct MatrixProductTests {
    /// However a product is cut into blocks, each of its sums is that of one loop, to the bit: of no rows, of depths
    /// whose rows stay in registers, of odd sizes, and of tiles that are copied; with zeros of both signs.
    @Test func everySumRunsOverTheDepthInOrder() {
        for depth in [0, 1, 2, 3, 4, 5, 40] {
            for (m, n) in [(0, 3), (1, 1), (1, 5), (4, 1), (3, 4), (7, 2), (2, 9), (41, 11)] {
                expectSums(of: Float.self, m: m, n: n, depth: depth)
                expectSums(of: SIMD8<Float>.self, m: m, n: n, depth: depth)
                expectSums(of: Wide.self, m: m, n: n, depth: depth)
            }
        }
    }

    private func expectSums<Value: Number>(of _: Value.Type, m: Int, n: Int, depth: Int)
    where Value.Scalar == Float {
        var stream = RandomStream(seed: UInt64(m * 100 + n * 10 + depth), purpose: .data)
        func drawn(_ count: Int) -> Memory<Value> {
            let memory = Memory<Value>(count: count)
            for k in 0..<count {
                for lane in 0..<Value.lanes {
                    let draw = stream.uniform()
                    memory.start[k][lane: lane] = draw < 0.2 ? -0.0 : Float(draw - 0.6)
                }
            }
            return memory
        }
        // A is transposed, B is not, and all rows of S are one.
        let (a, b, s) = (drawn(m * depth), drawn(n * depth), drawn(n))
        let c = Memory<Value>(count: m * n)
        setProduct(
            MatrixView(start: a.start, row: 1, column: m),
            MatrixView(start: b.start, row: depth, column: 1),
            from: MatrixView(start: s.start, row: 0, column: 1),
            to: c.start, m: m, n: n, depth: depth)
        for i in 0..<m {
            for j in 0..<n {
                for lane in 0..<Value.lanes {
                    var sum = s.start[j][lane: lane]
                    for k in 0..<depth {
                        sum += a.start[k * m + i][lane: lane] * b.start[j * depth + k][lane: lane]
                    }
                    #expect(c.start[i * n + j][lane: lane].bitPattern == sum.bitPattern)
                }
            }
        }
    }
}
