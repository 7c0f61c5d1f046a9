/// Hands out pieces of work, each once, while others are still being added.
actor WorkQueue<Piece: Sendable> {
    private var pieces: [Piece] = []
    private var waiting: [CheckedContinuation<Piece?, Never>] = []
    private var isClosed = false

    /// Adds pieces at the end.
    func add(_ more: [Piece]) {
        pieces += more
        while !waiting.isEmpty, !pieces.isEmpty {
            waiting.removeFirst().resume(returning: pieces.removeFirst())
        }
    }

    /// Says that nothing will be added any more.
    func close() {
        isClosed = true
        for one in waiting { one.resume(returning: nil) }
        waiting = []
    }

    /// The next piece, as soon as there is one; nil when the queue is closed and empty.
    func next() async -> Piece? {
        if !pieces.isEmpty { return pieces.removeFirst() }
        if isClosed { return nil }
        return await withCheckedContinuation { waiting.append($0) }
    }
}
