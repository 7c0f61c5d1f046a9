import Methods
import Neural

/// What the runs on a data set's rows are made with when nothing else is asked for.
struct TaskDefaults: Sendable, Hashable {
    /// Units of each hidden layer.
    var hidden = [16, 16]
    var activation = Activation.relu
    /// Adam's rate.
    var learningRate = 0.03
    var epochs = 400
    /// Rows in a batch; 0 is all.
    var batchSize = 0
    var strengths = Strengths()
    /// How far augmentation moves pictures.
    var shiftedPixels = 1
    /// How many seeds a report has.
    var seeds = Laboratory.standardSeeds
    /// How many of them suffice where a setting is changed step by step.
    var sweepSeeds = 32
    /// How the weights are followed along λ.
    var path = PathDefaults()
}

/// A smaller network, plain gradient descent (which has a proximal step), and ever larger λ.
struct PathDefaults: Sendable, Hashable {
    /// Units of each hidden layer.
    var hidden = [8]
    var activation = Activation.tanh
    var learningRate = 1.0
    var epochs = 500
    var batchSize = 0
    var seeds = 24
    /// How many eighths of a decade lie between two values of λ from 0.0001 to 0.1.
    var eighths = 1

    var lambdas: [Double] {
        stride(from: 0, through: 24, by: eighths).map { step in
            let decade = [1e-4, 1e-3, 1e-2, 1e-1][step / 8]
            // 10^{k/8}, written out so that it is the same on every machine.
            return decade
                * [1, 1.333521, 1.778279, 2.371374, 3.162278, 4.216965, 5.623413, 7.498942][
                    step % 8]
        }
    }
}
