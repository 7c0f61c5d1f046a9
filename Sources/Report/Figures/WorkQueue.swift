/// Hands out the indices of a list of work, each once, and counts what is done.
actor WorkQueue {
    private let count: Int
    private var started = 0
    private var done = 0

    init(count: Int) {
        self.count = count
    }

    /// The next index to work on; nil if none is left.
    func next() -> Int? {
        guard started < count else { return nil }
        started += 1
        return started - 1
    }

    /// Notes that a piece is done.
    /// - Returns: the share that is done, 0…1.
    func finish() -> Double {
        done += 1
        return Double(done) / Double(count)
    }
}
