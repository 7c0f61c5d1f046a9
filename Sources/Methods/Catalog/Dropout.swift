extension Method {
    /// Values of the first hidden layer are dropped at random in training, the kept ones divided by the keep
    /// probability.
    ///
    /// Source: N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever and R. Salakhutdinov, "Dropout: a simple
    /// way to prevent neural networks from overfitting", 2014.
    public static let dropout = Method(id: "dropout", strength: .dropout) { recipe, strengths in
        recipe.dropout = Recipe.Dropout(rate: strengths[.dropout], layers: .first)
    }
}

extension Strength {
    /// The probability of being dropped.
    public static let dropout = Strength(
        key: "dropout", quantity: .rate, standard: 0.25, range: .within(0..<1),
        sweep: Sweep([0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8], scale: .linear),
        grid: .values([0.1, 0.25, 0.4, 0.55, 0.7]))
}
