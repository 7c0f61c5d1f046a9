import Neural

extension Method {
    /// Gaussian noise is added to every gradient, with a variance η/(1 + t)^0.55 that falls from step to step.
    ///
    /// Source: A. Neelakantan, L. Vilnis, Q. V. Le, I. Sutskever, L. Kaiser, K. Kurach and J. Martens, "Adding gradient
    /// noise improves learning for very deep networks", 2015.
    public static let gradientNoise = Method(
        id: "gradient-noise", column: "gradient noise", strength: .gradientNoise, isStandard: false
    ) { recipe, strengths in
        recipe.gradientNoise = GradientNoise(variance: strengths[.gradientNoise])
    }
}

extension Strength {
    /// η, the variance of the noise in the first step; in the source 0.01 to 1.
    public static let gradientNoise = Strength(
        key: "gradient-noise", quantity: .variance, standard: 0.01, range: .from(0),
        grid: .values([0.001, 0.01, 0.1, 1, 10]))
}
