import Base
import Charts
import Datasets
public import Methods
import Neural
import Results

/// A figure of a comparison, and whose runs diverged in it.
private protocol ComparisonDrawing: FigureDrawing {
    var divergence: Divergence { get }
}

extension ComparisonRanking: ComparisonDrawing {}
extension ComparisonAlong: ComparisonDrawing {}
extension ComparisonCurves: ComparisonDrawing {}
extension ComparisonBoundaries: ComparisonDrawing {}
extension ComparisonWeights: ComparisonDrawing {}

/// The figures of comparisons.
public enum ComparisonFigures {
    /// All that one can have, in the order of its page.
    public static let all = [
        ComparisonRanking.id, ComparisonAlong.id, ComparisonCurves.id, ComparisonBoundaries.id,
        ComparisonWeights.id,
    ].map { FigureHeading($0, reach: FigureReach([])) }

    /// What figures of reports are in a comparison, by their ids.
    public static let counterparts = [
        "methods-ranking": ComparisonRanking.id, "strength-curves": ComparisonAlong.id,
        "methods-gap": ComparisonCurves.id, "methods-loss": ComparisonCurves.id,
        "methods-boundaries": ComparisonBoundaries.id, "l1-l2-weights": ComparisonWeights.id,
    ]

    /// Those of a comparison, before anything is trained.
    /// - Parameters:
    ///   - configurations: the first one is what others are compared with.
    ///   - task: what is learnt.
    ///   - recipe: the network and its training where nothing is varied.
    public static func headings(
        of configurations: [Configuration], task: LearningTask, recipe: Recipe
    ) -> [FigureHeading] {
        ComparedConfigurations(
            configurations.map { ConfigurationRuns($0) }, task: task, recipe: recipe
        ).headings
    }
}

extension ComparedConfigurations {
    /// Two inputs and two classes: their plane can be drawn.
    var isPlane: Bool {
        let dataset = entries[0].configuration.dataset
        return dataset.inputs.count == 2 && dataset.loss == .binaryCrossEntropy
    }

    /// Its figures, in the order of its page.
    var headings: [FigureHeading] {
        ComparisonFigures.all.filter { heading in
            switch heading.id {
            case ComparisonRanking.id: isRanked
            case ComparisonAlong.id: VariedAxis(self) != nil
            case ComparisonBoundaries.id: isPlane
            default: true
            }
        }
    }

    /// One of its figures; nil where it has none of that name.
    public func figure(_ id: String) -> FigureEntry? {
        guard let heading = headings.first(where: { $0.id == id }), let drawing = drawing(id)
        else { return nil }
        return FigureEntry(heading, drawing, film: nil, of: drawing.divergence)
    }

    private func drawing(_ id: String) -> (any ComparisonDrawing)? {
        switch id {
        case ComparisonRanking.id: ComparisonRanking(self)
        case ComparisonAlong.id: ComparisonAlong(self)
        case ComparisonCurves.id: ComparisonCurves(compared: self)
        case ComparisonBoundaries.id: ComparisonBoundaries(self)
        case ComparisonWeights.id: ComparisonWeights(self)
        default: nil
        }
    }
}
