/// Does work on every item, at most `jobs` at a time, and returns the results in order.
public func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: items.count)
        var next = 0
        func start(_ group: inout ThrowingTaskGroup<(Int, Result), any Error>) {
            guard next < items.count else { return }
            let place = next
            let item = items[place]
            next += 1
            group.addTask {
                try Task.checkCancellation()
                return (place, try await work(item))
            }
        }
        for _ in 0..<Swift.max(1, jobs) { start(&group) }
        while let (place, result) = try await group.next() {
            results[place] = result
            start(&group)
        }
        return results.compactMap { $0 }
    }
}
