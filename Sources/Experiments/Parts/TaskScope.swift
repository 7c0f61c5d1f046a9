import Datasets

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
    /// Those whose rows are small pictures, in classes.
    case pictures

    func contains(_ task: LearningTask) -> Bool {
        switch self {
        case .all: true
        case .fourPoints: task.isXOR
        case .ownRows: !task.isXOR
        case .plane: task.isPlane
        case .classes: task.dataset.classes != nil && !task.isPlane
        case .curve: task.dataset.inputs.count == 1 && task.dataset.classes == nil
        case .pictures: task.dataset.picture != nil && task.dataset.classes != nil
        }
    }
}
