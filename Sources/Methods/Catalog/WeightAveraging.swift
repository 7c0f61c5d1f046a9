import Neural

extension Method {
    /// The network that is kept has the mean of the weights after each of the last epochs.
    ///
    /// Source: P. Izmailov, D. Podoprikhin, T. Garipov, D. Vetrov and A. G. Wilson, "Averaging weights leads to wider
    /// optima and better generalization", 2018.
    public static let weightAveraging = Method(
        id: "weight-averaging", column: "weight averaging", strength: .weightAveraging,
        isStandard: false
    ) { recipe, strengths in
        recipe.averaging = WeightAveraging(share: strengths[.weightAveraging])
    }
}

extension Strength {
    /// The share of the epochs, the last ones, whose weights are averaged; 0 keeps the last.
    public static let weightAveraging = Strength(
        key: "weight-averaging", quantity: .share, standard: 0.25, range: .within(0..<1),
        grid: .values([0.05, 0.1, 0.25, 0.5, 0.9]))
}
