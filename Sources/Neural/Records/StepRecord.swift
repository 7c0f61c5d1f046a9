/// One step's data loss and the gradient's size, in every lane, before penalty and update.
struct StepRecord<Value: Number> {
    /// Data loss of the batch in training mode.
    let loss: Value
    /// Norm of the gradient by each block of trained numbers, in the layout's order.
    let gradientNorms: [Value]

    init(loss: Value, storage: ParameterStorage<Value>) {
        self.loss = loss
        gradientNorms = storage.layout.trainedBlocks.map { block in
            var squares = Value(0)
            for k in block.range {
                squares += storage.gradients.start[k] * storage.gradients.start[k]
            }
            return squares.squareRoot()
        }
    }
}
