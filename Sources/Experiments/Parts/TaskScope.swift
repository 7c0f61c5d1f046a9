import Datasets
import Neural

/// The tasks that have a part of a section.
enum TaskScope: Sendable {
    case all
    /// Exclusive or, whose four points are trained beside its noisy clouds.
    case fourPoints
    /// All but exclusive or.
    case ownRows
    /// Those whose rows are points of the plane, in two classes.
    case plane
    /// Those whose rows are in classes, and not points of the plane.
    case classes
    /// Those with one input and a number to predict.
    case curve
    /// Exclusive or, whose report shows the noisy sine beside it, and generated rows with one input and a number to
    /// predict.
    case knownCurve
    /// Those whose rows are in two classes.
    case twoClasses
    /// Those whose rows are drawn by a formula, as many as are wanted.
    case drawn
    /// Those whose rows are small pictures, in classes.
    case pictures
    /// Those whose rows a page can make by a formula, and train on them.
    case lab

    func contains(_ task: LearningTask) -> Bool {
        switch self {
        case .all: true
        case .fourPoints: task.isXOR
        case .ownRows: !task.isXOR
        case .plane: task.isPlane
        case .classes: task.dataset.classes != nil && !task.isPlane
        case .curve: task.dataset.inputs.count == 1 && task.dataset.classes == nil
        case .knownCurve:
            task.isXOR || TaskScope.curve.contains(task) && task.dataset.expected != nil
        case .twoClasses: task.dataset.loss == .binaryCrossEntropy
        case .drawn: task.dataset.drawn != nil
        case .lab: LabOffer.has(task)
        case .pictures: task.dataset.picture != nil && task.dataset.classes != nil
        }
    }
}
