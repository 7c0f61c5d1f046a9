import Testing

@testable import Neural

@Suite struct VectorViewTests {
    /// Whether this build checks indices.
    private static let isChecked: Bool = {
        var isChecked = false
        // Only evaluated where assertions are.
        assert(
            {
                isChecked = true
                return true
            }())
        return isChecked
    }()

    @Test func viewsOfTheSameMemoryShareItsValues() {
        let memory = Memory<Float>([1, 2, 3, 4])
        let rest = memory.start + 2
        #expect(rest.count == 2)
        rest[1] = 9
        #expect(memory.start.prefix(4) == [1, 2, 3, 9])
        memory.start.update(from: rest, count: 2)
        #expect(memory.start.prefix(4) == [3, 9, 3, 9])
        memory.start.update(repeating: 0, count: 3)
        #expect(memory.start.prefix(4) == [0, 0, 0, 9])
    }

    @Test func aLaneIsWrittenWithoutItsNeighbours() {
        expectLanes(of: SIMD8<Float>.self)
        expectLanes(of: Wide.self)
        expectLanes(of: Float.self)
        expectLanes(of: Double.self)
    }

    private func expectLanes<Value: Number>(of _: Value.Type) {
        let memory = Memory<Value>((0..<3).map { Value(Double($0)) })
        let last = Value.lanes - 1
        memory.start[1, lane: last] = 7
        func values() -> [[Value.Scalar]] {
            memory.start.prefix(3).map { value in
                (0..<Value.lanes).map { lane in value[lane: lane] }
            }
        }
        func expected(_ numbers: [(all: Value.Scalar, last: Value.Scalar)]) -> [[Value.Scalar]] {
            numbers.map { Array(repeating: $0.all, count: last) + [$0.last] }
        }
        #expect(values() == expected([(0, 0), (1, 7), (2, 2)]))
        #expect(memory.start[1, lane: last] == 7)
        memory.start.update(lane: last, from: memory.start + 1, count: 2)
        #expect(values() == expected([(0, 7), (1, 2), (2, 2)]))
    }

    @Test(.enabled(if: isChecked)) func lanesThatAreNoneStop() async {
        await #expect(processExitsWith: .failure) {
            _ = Memory<SIMD8<Float>>(count: 2).start[0, lane: 8]
        }
    }

    @Test(.enabled(if: isChecked)) func readingPastTheEndStops() async {
        await #expect(processExitsWith: .failure) {
            let memory = Memory<Float>([1, 2, 3, 4])
            _ = memory.start[4]
        }
        await #expect(processExitsWith: .failure) {
            let memory = Memory<Float>([1, 2, 3, 4])
            _ = (memory.start + 3)[1]
        }
    }

    @Test(.enabled(if: isChecked)) func writingBeforeTheBeginningStops() async {
        await #expect(processExitsWith: .failure) {
            Memory<Float>([1, 2, 3, 4]).start[-1] = 0
        }
    }

    @Test(.enabled(if: isChecked)) func copyingMoreThanThereIsStops() async {
        await #expect(processExitsWith: .failure) {
            let memory = Memory<Float>([1, 2, 3, 4])
            memory.start.update(from: memory.start + 2, count: 3)
        }
    }
}
