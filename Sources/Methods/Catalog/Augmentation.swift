import Neural

extension Method {
    /// Inputs are changed a little each time they are seen: pictures are moved, other rows get Gaussian
    /// noise.
    ///
    /// Source: C. M. Bishop, "Training with noise is equivalent to Tikhonov regularization", 1995.
    public static let augmentation = Method(
        id: "augmentation", strength: .jitter, needs: [.heldOutRows]
    ) { recipe, strengths in
        if let shift = recipe.pictureShift {
            recipe.shift = shift
        } else {
            recipe.jitter = strengths[.jitter]
        }
    }
}

extension Strength {
    /// Standard deviation of the noise that is added to inputs.
    public static let jitter = Strength(
        key: "augment", quantity: .deviation, standard: 0.3, range: .from(0),
        grid: .values([0.1, 0.2, 0.4, 0.6, 0.8]), isChosenForReports: false)
}
