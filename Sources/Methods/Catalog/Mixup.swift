import Neural

extension Method {
    /// Rows of a batch are mixed in pairs, inputs and targets alike, with a share λ ~ Beta(α, α) drawn for each batch.
    ///
    /// Source: H. Zhang, M. Cisse, Y. Dauphin and D. Lopez-Paz, "mixup: beyond empirical risk minimization", 2018.
    public static let mixup = Method(
        id: "mixup", strength: .mixup, needs: [.heldOutRows], isStandard: false
    ) { recipe, strengths in
        recipe.mixup = Mixup(alpha: strengths[.mixup])
    }
}

extension Strength {
    /// α: the larger, the nearer λ is to ½.
    public static let mixup = Strength(
        key: "mixup", quantity: .shape, standard: 0.3, range: .above(0),
        grid: .values([0.1, 0.3, 1, 3, 10]))
}
