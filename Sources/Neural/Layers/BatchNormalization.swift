/// The constants of batch normalization.
public enum BatchNormalization {
    /// The share of the newest batch in the running statistics.
    public static let momentum = 0.1
    /// Added to the variance before its root is taken.
    public static let epsilon = 1e-5
}
