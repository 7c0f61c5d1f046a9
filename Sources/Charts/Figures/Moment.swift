/// Which moment of a film a frame shows.
public struct Moment: Sendable, Hashable {
    /// Such as "epoch 10 of 2000".
    public var label: RichText
    /// How much of the film lies before it, from 0 to 1.
    public var share: Double

    public init(label: RichText, share: Double) {
        self.label = label
        self.share = share
    }
}
