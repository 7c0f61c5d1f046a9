/// The numbers of a network and the gradients of its loss by them, each in one stretch of memory.
final class ParameterStorage<Value: Number> {
    let layout: ParameterLayout
    /// Trained numbers, then running statistics.
    let values: Memory<Value>
    /// Gradients by the trained numbers.
    let gradients: Memory<Value>

    init(layout: ParameterLayout) {
        self.layout = layout
        values = Memory(count: layout.count)
        gradients = Memory(count: layout.trainedCount)
    }

    /// Norm of the gradient by each block of trained numbers, in the layout's order.
    var gradientNorms: [Value] {
        layout.trainedBlocks.map { block in
            var squares = Value(0)
            for k in block.range { squares += gradients.start[k] * gradients.start[k] }
            return squares.squareRoot()
        }
    }

    /// Where a block's numbers begin.
    func values(_ kind: ParameterBlock.Kind, of layer: Int) -> VectorView<Value> {
        values.start + layout.block(kind, of: layer).offset
    }

    /// Where the gradients by a block's numbers begin.
    func gradients(_ kind: ParameterBlock.Kind, of layer: Int) -> VectorView<Value> {
        gradients.start + layout.block(kind, of: layer).offset
    }
}
