public import Neural

/// What a report's networks are made and trained with: the standard, or a teacher's own choice.
/// What is nil keeps its standard.
public struct RunSettings: Sendable, Hashable {
    /// Hidden units of each layer, of the network on the four points and of the one on noisy rows.
    public var hidden: Int?
    /// Their activation.
    public var activation: Activation?
    /// Their epochs.
    public var epochs: Int?
    /// Their rows in a batch; 0 is all.
    public var batchSize: Int?
    /// The learning rate of gradient descent on the four points; Adam on noisy rows keeps its own.
    public var learningRate: Double?
    /// How strong the methods are.
    public var strengths: Strengths

    /// - Parameter strengths: the task's own.
    public init(strengths: Strengths = Strengths()) { self.strengths = strengths }

    /// The network that learns the four points.
    var xor8: FourPointNet {
        var net = FourPointNet.standard(strengths)
        net.hidden = hidden ?? net.hidden
        net.activation = activation ?? net.activation
        net.epochs = epochs ?? net.epochs
        net.batchSize = batchSize ?? net.batchSize
        net.learningRate = learningRate ?? net.learningRate
        return net
    }

    /// The article's network, which keeps the article's settings.
    var article: FourPointNet { .article(strengths) }

    var fourPointNets: [FourPointNet] { [xor8, article] }
}
