import Neural

extension Method {
    /// Training takes no label for certain: of K classes the right one gets 1 − ε + ε/K, every other ε/K.
    ///
    /// Source: C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens and Z. Wojna, "Rethinking the inception architecture
    /// for computer vision", 2016.
    public static let labelSmoothing = Method(
        id: "label-smoothing", column: "label smoothing", strength: .labelSmoothing,
        needs: [.classes], isStandard: false
    ) { recipe, strengths in
        recipe.labelSmoothing = LabelSmoothing(epsilon: strengths[.labelSmoothing])
    }
}

extension Strength {
    /// ε, the share of a label that is spread evenly over all classes.
    public static let labelSmoothing = Strength(
        key: "label-smoothing", quantity: .rate, standard: 0.1, range: .within(0..<1),
        grid: .values([0.05, 0.1, 0.2, 0.4, 0.8]))
}
