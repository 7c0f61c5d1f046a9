/// What curves have at one place.
public struct CurveStep: Sendable, Hashable {
    public let epoch: Int
    /// In order.
    public let values: [Value]

    /// A point of a curve.
    public struct Value: Sendable, Hashable {
        /// The curve's name.
        public let tag: String
        public let value: Double

        public init(tag: String, value: Double) {
            self.tag = tag
            self.value = value
        }
    }

    public init(epoch: Int, values: [Value]) {
        self.epoch = epoch
        self.values = values
    }
}
