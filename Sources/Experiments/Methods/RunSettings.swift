import Charts
public import Methods
public import Neural

/// What a report's networks are made and trained with: the standard, or a teacher's own choice.
/// What is nil keeps its standard.
public struct RunSettings: Sendable, Hashable {
    /// Hidden units: one number is that of each layer a network has, several are its layers.
    public var hidden: [Int]?
    /// Their activation.
    public var activation: Activation?
    /// Their epochs.
    public var epochs: Int?
    /// Their rows in a batch; 0 is all.
    public var batchSize: Int?
    /// The learning rate of gradient descent on the four points; elsewhere that of Adam.
    public var learningRate: Double?
    /// How strong the methods are, where nothing is chosen on validation rows.
    public private(set) var strengths = Strengths()
    /// Strengths that were set by hand.
    private var typed: Set<Strength> = []
    /// Methods that are compared beside the standard ones.
    public var added: Set<Method> = []
    /// The only methods that are compared, beside none; nil are the standard ones and those that were added.
    public var compared: Set<Method>?

    public init() {}

    /// Sets a strength by hand: it is not chosen on validation rows then.
    public mutating func fix(_ strength: Strength, at value: Double) {
        strengths[strength] = value
        typed.insert(strength)
    }

    /// The strengths that are not chosen on validation rows: those that were set, and that of batch
    /// normalization where the batch was.
    var fixed: Set<Strength> { batchSize == nil ? typed : typed.union([.normBatch]) }

    /// The same with the task's own learning rates, where the one that was typed is meant for other networks.
    var withoutRate: RunSettings {
        var settings = self
        settings.learningRate = nil
        return settings
    }

    /// The network that learns the four points.
    var xor8: Net {
        var net = Net.standard(strengths)
        net.hidden = layers(net.hidden)
        net.compared = compared
        net.activation = activation ?? net.activation
        net.epochs = epochs ?? net.epochs
        net.batchSize = batchSize ?? net.batchSize
        net.learningRate = learningRate ?? net.learningRate
        net.added = added
        return net
    }

    /// The article's network, which keeps the article's settings.
    var article: Net {
        var net = Net.article(strengths)
        net.added = added
        net.compared = compared
        return net
    }

    var fourPointNets: [Net] { [xor8, article] }

    /// The ids of the methods that are compared on a task's networks, in the order of legends, by what the part of
    /// a text is called that stands once for each of them.
    public func comparedMethods(on task: LearningTask) -> [String: [String]] {
        let nets = (task.isXOR ? fourPointNets : []) + [task.net(self)]
        return Dictionary(
            uniqueKeysWithValues: nets.map { ("\($0.id)-methods", $0.methods.map(\.id)) })
    }

    /// The strengths of the methods that are compared.
    var comparedStrengths: [Strength] {
        MethodCatalog.strengths(of: MethodCatalog.methods(with: added))
    }

    /// How many slots of the palette figures may have.
    public var slots: Int {
        max(Series.standardSlotCount, (added.map(\.slot).max() ?? 0) + 1)
    }

    /// A network's hidden units, first layer to last.
    func layers(_ standard: [Int]) -> [Int] {
        guard let hidden else { return standard }
        return hidden.count == 1 ? standard.map { _ in hidden[0] } : hidden
    }

    /// How the weights of a task's rows are followed along λ. The rate stays: a typed one is meant for
    /// another optimizer.
    func path(_ task: LearningTask) -> PathDefaults {
        var path = task.defaults.path
        path.hidden = layers(path.hidden)
        path.activation = activation ?? path.activation
        path.epochs = epochs ?? path.epochs
        path.batchSize = batchSize ?? path.batchSize
        return path
    }
}

extension LearningTask {
    /// Whether one of its networks, together with its data, has what a method needs.
    public func suits(_ method: Method) -> Bool {
        let settings = RunSettings()
        return ((isXOR ? settings.fourPointNets : []) + [net(settings)]).contains {
            method.needs.isSubset(of: $0.given)
        }
    }
}
