import Neural

extension Method {
    /// After each update the weights that enter a hidden unit are scaled down to a norm of c if theirs is larger:
    /// weights stay small, however large the steps.
    ///
    /// Source: N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever and R. Salakhutdinov, "Dropout: a simple
    /// way to prevent neural networks from overfitting", 2014.
    public static let maxNorm = Method(
        id: "max-norm", strength: .maxNorm, isStandard: false
    ) { recipe, strengths in
        recipe.maxNorm = MaxNorm(limit: strengths[.maxNorm])
    }
}

extension Strength {
    /// c, the largest norm of the weights that enter a hidden unit. Networks as small as those of a report have
    /// norms that the 3 or 4 of the source leave alone.
    public static let maxNorm = Strength(
        key: "max-norm", quantity: .norm, standard: 2, range: .above(0),
        grid: .values([4, 3, 2, 1, 0.5]))
}
