import Neural

extension Method {
    /// Decoupled weight decay beside Adam: before each step every trained number w becomes w − η·d·w, which Adam does
    /// not divide by the size of its gradients as it does a penalty's slope.
    ///
    /// Source: I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019; there the decay is not
    /// multiplied by Adam's rate η, here it is, as in most programs.
    public static let adamW = Method(
        id: "adamw", column: "AdamW", strength: .adamW, needs: [.adam], isStandard: false
    ) { recipe, strengths in
        recipe.weightDecay = WeightDecay(rate: strengths[.adamW], isDecoupled: true)
    }
}

extension Strength {
    /// d, the decay rate: a step of rate η takes the share η·d off every trained number.
    public static let adamW = Strength(
        key: "adamw", quantity: .decay, standard: 0.5, range: .from(0),
        grid: .values([0.05, 0.15, 0.5, 1.5, 5]))
}
