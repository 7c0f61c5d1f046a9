/// Copies of pictures that augmentation may make.
struct AugmentedCopiesPart: SectionPart {
    let tasks = TaskScope.pictures
    let heading: FigureHeading? = FigureHeading("augmented-copies", reach: .none)

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        Findings(PictureFigures(laboratory, laboratory.task.net(laboratory.settings))?.copies)
    }
}
