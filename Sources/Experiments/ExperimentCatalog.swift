/// Every experiment, in the order of the article.
public enum ExperimentCatalog {
    public static let all: [any Experiment] = [
        OverviewSection(), ActivationsSection(), GradientsSection(), WeightDecaySection(),
        AugmentationSection(), DropoutSection(), BatchNormSection(), EarlyStoppingSection(),
        PenaltiesSection(), CodeSection(),
    ]
}
