/// Does work on every item, at most `jobs` at a time, and returns the results in order.
///
/// The first error ends the work on all items; when the task is cancelled, no more items are begun.
public func concurrently<Item: Sendable, Output: Sendable, Failure: CancellableError>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) async throws(Failure) -> Output
) async throws(Failure) -> [Output] {
    typealias Outcome = (place: Int, result: Result<Output, Failure>)
    let all = await withTaskGroup(of: Outcome.self) { group -> Result<[Output], Failure> in
        var outputs = [Output?](repeating: nil, count: items.count)
        var next = 0
        func start(_ group: inout TaskGroup<Outcome>) {
            guard next < items.count else { return }
            let place = next
            let item = items[place]
            next += 1
            group.addTask {
                do throws(Failure) {
                    if Task.isCancelled { throw .cancelled }
                    return (place, .success(try await work(item)))
                } catch {
                    return (place, .failure(error))
                }
            }
        }
        for _ in 0..<Swift.max(1, jobs) { start(&group) }
        while let (place, result) = await group.next() {
            switch result {
            case .success(let output):
                outputs[place] = output
                start(&group)
            case .failure(let error):
                group.cancelAll()
                return .failure(error)
            }
        }
        return .success(outputs.compactMap { $0 })
    }
    return try all.get()
}
