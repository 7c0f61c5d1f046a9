import Neural

extension Method {
    /// λ·Σw² added to the loss: each step shrinks weights in proportion to their size.
    ///
    /// Source: A. Krogh and J. Hertz, "A simple weight decay can improve generalization", 1991.
    public static let l2 = Method(id: "l2", column: "L2", strength: .l2) { recipe, strengths in
        recipe.penalty.l2 = strengths[.l2]
    }
}

extension Strength {
    /// λ of L2.
    public static let l2 = Strength(
        key: "l2", quantity: .penalty, standard: 0.003, range: .from(0),
        sweep: Sweep([0.003, 0.01, 0.03, 0.1, 0.3, 1], scale: .logarithmic),
        grid: .values([0.0003, 0.001, 0.003, 0.01, 0.03]))
}
