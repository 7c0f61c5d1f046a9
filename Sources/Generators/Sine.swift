import Elementary
import Methods
import Neural

extension GeneratedDataset {
    /// A number to predict from one input: y = sin(x) + noise, x uniform from −π to π.
    ///
    /// Held-out rows are as noisy as those for training: the gap between the two losses is then what is lost
    /// by learning the training rows' noise, and no network that predicts new rows is better, on the average,
    /// than σ² in units of y's variance ½ + σ² (0.15 for the standard 0.3). Thirty rows are learnt far below
    /// that.
    public static let sine = GeneratedDataset(
        id: "sine", inputs: ["x"], answer: .number("y"), standardNoise: 0.3, standardRows: 30,
        defaults: TrainingDefaults {
            $0.activation = .tanh
            $0.epochs = 1000
            $0.path.learningRate = 0.3
        }
    ) { rows, noise, random in
        var inputs: [Double] = []
        var targets: [Double] = []
        for _ in 0..<rows {
            let turns = random.uniform() - 0.5
            inputs.append(turns * 2 * Double.pi)
            targets.append(Turn(turns).sine + noise * random.normal())
        }
        return Samples(inputs: inputs, targets: targets, rows: rows)
    }.expecting { inputs, _ in Turn(inputs[0] / (2 * Double.pi)).sine }
}
