/// Targets that leave a doubt: of K classes, the target t of one, 0 or 1, becomes t·(1 − ε) + ε/K.
///
/// Where one output tells two classes apart, K is 2 and targets move towards ½. Only training sees such targets;
/// whoever evaluates goes by the classes as they are. With `crossEntropy` this is PyTorch's `label_smoothing`.
///
/// Source: C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens and Z. Wojna, "Rethinking the inception architecture for
/// computer vision", 2016, section 7; there ε is 0.1.
public struct LabelSmoothing: Sendable, Hashable {
    /// ε, from 0 and below 1.
    public var epsilon: Double

    /// - Precondition: `epsilon` is from 0 and below 1.
    public init(epsilon: Double) {
        precondition((0..<1).contains(epsilon), "a share of doubt is from 0 and below 1")
        self.epsilon = epsilon
    }

    /// Smooths targets in place.
    /// - Parameters:
    ///   - targets: the probability of a class each.
    ///   - classes: K.
    func apply<Value: Number>(to targets: VectorView<Value>, count: Int, classes: Int) {
        let (keep, even) = (Value(1 - epsilon), Value(epsilon / Double(classes)))
        for k in 0..<count { targets[k] = targets[k] * keep + even }
    }
}
