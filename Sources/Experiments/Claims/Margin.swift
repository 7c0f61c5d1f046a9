/// The smallest differences that would matter, on which rules are built; those of scores are each data set's own.
enum Margin {
    /// Of the share of seeds for which something is true.
    static let share = 0.05
    /// Of a loss, relative to it.
    static let loss = 0.05
    /// Of a difference of losses in nats, where none of them is small.
    static let nats = 0.02
    /// Of a ratio that stands for no change at 1.
    static let ratio = 0.05
    /// Of a pre-activation that a sigmoid makes a probability of.
    static let logits = 0.1
    /// Of a probability.
    static let probability = 0.05
}
