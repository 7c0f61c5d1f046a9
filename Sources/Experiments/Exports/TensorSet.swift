/// Arrays of numbers by name, and what is to be known of them.
public struct TensorSet: Sendable, Hashable {
    /// An array of numbers.
    public struct Tensor: Sendable, Hashable {
        public let name: String
        /// Its dimensions, the last one running fastest.
        public let shape: [Int]
        public let values: TensorValues

        public init(name: String, shape: [Int], values: TensorValues) {
            self.name = name
            self.shape = shape
            self.values = values
        }
    }

    public let tensors: [Tensor]
    /// By name.
    public let notes: [String: String]

    public init(tensors: [Tensor], notes: [String: String]) {
        self.tensors = tensors
        self.notes = notes
    }
}
