import Neural

extension Method {
    /// L1 by its proximal step: after each update w becomes sign(w)·max(|w| − rate·λ, 0), which lands on
    /// exact zeros.
    ///
    /// Source: I. Daubechies, M. Defrise and C. De Mol, "An iterative thresholding algorithm for linear
    /// inverse problems with a sparsity constraint", 2004.
    public static let l1Proximal = Method(
        id: "l1-proximal", column: "L1 proximal", strength: .l1, needs: [.gradientDescent]
    ) { recipe, strengths in
        recipe.penalty.l1 = strengths[.l1]
        recipe.penalty.isProximal = true
    }
}
