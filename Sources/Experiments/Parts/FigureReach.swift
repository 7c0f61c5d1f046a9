public import Methods

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
    private let strengths: Set<Strength>
    /// What the figure changes by itself.
    private let varied: Set<RunOption>
    /// Whether it always has the seeds of the page's laboratory, whichever others have.
    public let isOfLabSeeds: Bool

    init(
        _ nets: Set<Net>, strengths: Set<Strength> = [], varies varied: Set<RunOption> = [],
        isOfLabSeeds: Bool = false
    ) {
        self.nets = nets
        self.strengths = strengths
        self.varied = varied
        self.isOfLabSeeds = isOfLabSeeds
    }

    /// No setting changes the figure.
    static let none = FigureReach([])

    /// The settings that the figure's runs on a task follow.
    public func options(_ task: LearningTask) -> Set<RunOption> {
        var options = Set(strengths.map(RunOption.strength))
        // What shows the strengths of all methods compares all methods that suit its network.
        if strengths == .ofMethods {
            options.formUnion([.methods, .comparedMethods])
            let compared = MethodCatalog.all.filter { compares($0, on: task) }
            let shown = Set(MethodCatalog.strengths(of: compared))
            options.subtract(strengths.subtracting(shown).map(RunOption.strength))
        }
        for net in nets { options.formUnion(self.options(of: net, task)) }
        return options.subtracting(varied)
    }

    /// Whether the figure compares all methods, and this one suits the network whose runs it shows.
    public func compares(_ method: Method, on task: LearningTask) -> Bool {
        let settings = RunSettings()
        let net = nets.contains(.rows) ? task.net(settings) : settings.xor8
        return strengths == .ofMethods && method.needs.isSubset(of: net.given)
    }

    private func options(of net: Net, _ task: LearningTask) -> Set<RunOption> {
        let all = Set(RunOption.ofNetworks)
        return switch net {
        case .fourPoints: all
        // On exclusive or, the rate that can be chosen is that of the four points.
        case .rows: TaskScope.fourPoints.contains(task) ? all.subtracting([.learningRate]) : all
        case .path: all.subtracting([.learningRate])
        }
    }
}
