/// One layer at work, on batches of up to a fixed number of rows.
///
/// Values are row-major, [rows][features]. A layer owns the memory of its outputs and of the
/// gradients it hands back, and keeps what the backward pass needs from the forward pass.
protocol Layer<Value>: AnyObject {
    associatedtype Value: Number

    /// The layer's place in the network, counting layers inside residual blocks too.
    var index: Int { get }
    /// How many features leave the layer.
    var features: Int { get }
    /// What left the layer in the last forward pass, [rows][features].
    var output: VectorView<Value> { get }

    /// Computes `output` from x: [rows][features entering].
    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>)

    /// From the gradient of the loss by the outputs, the gradients by the layer's parameters (which
    /// are overwritten) and by its inputs, which are returned where they are `needed`. Holds for the
    /// last forward pass, in training mode.
    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value>
}

/// Whether a forward pass trains or evaluates.
public enum Mode: Sendable, Hashable {
    /// Dropout drops, batch norm uses the batch's statistics.
    case training
    /// Dropout passes everything, batch norm uses its running statistics.
    case evaluation
}

/// What a forward pass carries along beside the values.
struct ForwardPass<Value: Number> {
    let mode: Mode
    /// Draws dropout masks.
    var dropout: Xoshiro256<Value.Words>
    /// Masks to use instead of drawn ones: for each dropout layer in order, [rows][features], 1 is kept.
    var masks: [[Bool]]?
    /// Whether batch norm moves its running statistics in training mode.
    var movesRunningStatistics = true
    /// How many dropout layers have been passed.
    var dropoutLayers = 0
}
