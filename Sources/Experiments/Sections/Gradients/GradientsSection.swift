extension Section {
    /// Vanishing and exploding gradients: how large the gradient is in each layer, by depth, and what
    /// skip connections, batch normalisation and clipping do about it.
    static func gradients(_ task: LearningTask) -> Section {
        Section(
            "gradients", of: task,
            parts: [GradientFlowPart(), GradientRemediesPart(), GradientClippingPart()])
    }
}
