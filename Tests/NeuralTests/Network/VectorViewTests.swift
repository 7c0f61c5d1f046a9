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
