/// A setting of the report's networks that a teacher can choose.
public enum RunOption: String, CaseIterable, Sendable, Hashable {
    case hidden
    case activation
    case epochs
    case learningRate = "lr"
    case batch
    case l1
    case l2
    case dropout

    /// Settings of a network and its training, rather than a method's strength.
    public static let ofNetworks: Set<RunOption> = [
        .hidden, .activation, .epochs, .learningRate, .batch,
    ]
}

/// Which settings the runs behind a figure follow. Other runs have settings of their own, which are
/// part of what the figure shows: the article's network, the smallest one, a very deep one.
public struct FigureReach: Sendable, Hashable {
    /// A network of the report whose settings can be chosen.
    enum Net: Sendable, Hashable {
        /// That of the four points, trained by gradient descent.
        case fourPoints
        /// That of the task's rows, trained by Adam.
        case rows
        /// The one whose weights are followed along λ, which keeps its rate of gradient descent.
        case path
    }

    private let nets: Set<Net>
    /// Methods whose strength counts.
    private let strengths: Set<RunOption>
    /// What the figure changes by itself.
    private let varied: Set<RunOption>

    init(_ nets: Set<Net>, strengths: Set<RunOption> = [], varies varied: Set<RunOption> = []) {
        self.nets = nets
        self.strengths = strengths
        self.varied = varied
    }

    /// No setting changes the figure.
    static let none = FigureReach([])

    /// The settings that the figure's runs on a task follow.
    public func options(_ task: LearningTask) -> Set<RunOption> {
        nets.map { options(of: $0, task) }.reduce(strengths) { $0.union($1) }.subtracting(varied)
    }

    private func options(of net: Net, _ task: LearningTask) -> Set<RunOption> {
        switch net {
        case .fourPoints: RunOption.ofNetworks
        // On exclusive or, the rate that can be chosen is that of the four points.
        case .rows:
            task.isXOR ? RunOption.ofNetworks.subtracting([.learningRate]) : RunOption.ofNetworks
        case .path: RunOption.ofNetworks.subtracting([.learningRate])
        }
    }
}
