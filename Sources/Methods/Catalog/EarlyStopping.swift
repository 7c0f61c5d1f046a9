extension Method {
    /// Training ends when the validation loss has had no new low for so many epochs, and the weights of
    /// its lowest point are kept.
    ///
    /// Source: L. Prechelt, "Early stopping – but when?", 1998.
    public static let earlyStopping = Method(
        id: "early-stopping", column: "early stopping", strength: .patience,
        needs: [.validationRows]
    ) { recipe, strengths in
        recipe.patience = Int(strengths[.patience])
    }
}

extension Strength {
    /// Epochs without a new lowest validation loss before training stops.
    public static let patience = Strength(
        key: "patience", quantity: .epochs, standard: 100, range: .from(1),
        sweep: Sweep([5, 10, 20, 50], scale: .logarithmic),
        grid: .epochs([0.5, 0.1, 0.03, 0.01, 0.0025]), isChosenForReports: false)
}
