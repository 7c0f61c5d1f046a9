/// The constants of layer normalization.
public enum LayerNormalization {
    /// Added to the variance before its root is taken.
    public static let epsilon = 1e-5
}
