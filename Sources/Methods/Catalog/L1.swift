import Neural

extension Method {
    /// λ·Σ|w| added to the loss, by its sub-gradient λ·sign(w) with sign(0) = 0: weights chatter around zero.
    ///
    /// Source: R. Tibshirani, "Regression shrinkage and selection via the lasso", 1996.
    public static let l1 = Method(
        id: "l1", column: "L1 sub-gradient", strength: .l1
    ) { recipe, strengths in
        recipe.penalty.l1 = strengths[.l1]
    }
}

extension Strength {
    /// λ of L1, for the sub-gradient and the proximal step alike.
    public static let l1 = Strength(
        key: "l1", quantity: .penalty, standard: 0.003, range: .from(0),
        grid: .values([0.0003, 0.001, 0.003, 0.01, 0.03]))
}
