import Base
import Charts
import Datasets
import Methods
import Results

/// Augmentation by jitter or, of pictures, by shifts: the generalisation gap with and without it.
public struct AugmentationSection: Experiment {
    public let id = "augmentation"
    public let figures: [FigureHeading]

    public init() { self.init(.xor) }

    init(_ task: LearningTask) {
        figures =
            [
                FigureHeading(
                    "augmentation-gap",
                    reach: FigureReach([.rows]))
            ]
            + (task.dataset.picture == nil
                ? []
                : [
                    FigureHeading("augmented-copies", reach: .none)
                ])
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let (plain, own) = (compared[.none], compared[.augmentation])
        let figure = GapFigure(
            id: "augmentation-gap",
            panels: [GapPanel(net, plain), GapPanel(net, own)]
        ) { words, right in
            let isAlike = net.isAlike(right[0], right[1])
            let change =
                net.pictureShift == nil ? "augmentation-gap.jittered" : "augmentation-gap.moved"
            return words(
                isAlike ? "augmentation-gap.title-alike" : "augmentation-gap.title",
                [
                    "change": .phrase(change), "reached": .phrase(net.reached(right[1])),
                    "without": isAlike ? net.asMany : net.written(right[0]),
                ])
        }
        var found = [
            entry(
                "augmentation-gap", data: figure.data,
                of: Divergence([plain, own]).byPanel
            ) { figure.figure($0) }
        ]
        if let shift = net.pictureShift, let copies = PictureFigures(laboratory)?.copies(shift) {
            found.append(
                entry("augmented-copies", data: copies.data, of: .none) { copies.figure($0) })
        }
        return Evidence(
            figures: found,
            quantities: try await RowsQuantities.all(from: laboratory),
            claims: settledWhereMeasured(
                net.isClassifier
                    ? ["2.4-a": own[.score].median(less: plain[.score])]
                    : [:]))
    }
}
