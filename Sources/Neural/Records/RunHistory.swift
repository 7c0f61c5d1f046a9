/// The recorded numbers of one run. All states share three arrays, because an array of its own for
/// every state took longer than the state's training.
struct RunHistory: Sendable {
    /// What a state is beside its arrays.
    struct Entry: Sendable {
        let epoch: Int
        let trainingModeLoss: Double?
        let penalty: Double
        let training: Score
        let heldOut: Score?
        let validation: Score?
        /// Where its parts of the arrays begin.
        fileprivate(set) var numbers, norms: Int
    }

    /// Parameters of a state, with its running statistics.
    let parameterCount: Int
    /// Gradient norms of a state.
    let normCount: Int
    /// The features of each batch norm layer.
    let normFeatures: [Int]

    private(set) var entries: [Entry] = []
    /// The state of the weights that are kept, where none of the entries is it.
    private(set) var kept: Entry?
    /// Of each state its parameters, then each batch norm layer's mean and variance.
    var numbers: [Float] = []
    var norms: [Double] = []

    /// - Parameter states: room for so many is made at once.
    init(parameterCount: Int, normCount: Int, normFeatures: [Int], states: Int) {
        self.parameterCount = parameterCount
        self.normCount = normCount
        self.normFeatures = normFeatures
        entries.reserveCapacity(states)
        let statistics = normFeatures.reduce(0, +) * 2
        numbers.reserveCapacity(states * (parameterCount + statistics))
        norms.reserveCapacity(states * normCount)
    }

    mutating func append(_ entry: Entry) { entries.append(entry) }

    /// Forgets all states before the last one.
    mutating func forgetEarlier() {
        guard var last = entries.last, entries.count > 1 else { return }
        numbers.removeFirst(last.numbers)
        norms.removeFirst(last.norms)
        (last.numbers, last.norms) = (0, 0)
        entries.removeAll(keepingCapacity: true)
        entries.append(last)
    }

    mutating func keep(_ entry: Entry) { kept = entry }
}
