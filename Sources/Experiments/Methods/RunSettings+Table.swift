import Datasets
import Methods
import Neural

extension RunSettings {
    /// Every number that decides the runs, as the page and the manifest list them.
    public func table(for task: LearningTask) -> [(name: String, value: String)] {
        let rows = task.net(self)
        func batch(_ size: Int) -> String { size == 0 ? "all rows" : "\(size)" }
        var table: [(name: String, value: String)] = []
        if task.isXOR {
            let four = xor8
            table = [
                ("four points: network", "\(four.shape) \(four.activation.rawValue)"),
                ("four points: epochs", "\(four.epochs)"),
                ("four points: learning rate", "\(four.learningRate)"),
                ("four points: batch", batch(four.batchSize)),
            ]
        }
        let name = task.isXOR ? "noisy rows: " : ""
        table += [
            ("\(name)training rows", "\(task.dataset.trainingRows)"),
            ("\(name)validation rows", "\(task.dataset.validationRows)"),
            ("\(name)held-out rows", "\(task.dataset.heldOutRows)"),
        ]
        if let noise = task.dataset.noise { table.append(("noise σ", "\(noise)")) }
        table += [
            ("\(name)network", "\(rows.shape) \(rows.activation.rawValue)"),
            ("\(name)epochs", "\(rows.epochs)"),
            ("\(name)learning rate (Adam)", "\(rows.learningRate)"),
            ("\(name)batch", batch(rows.batchSize)),
        ]
        table += comparedStrengths.map { strength in
            // Pictures are moved instead.
            if strength == .jitter, let shift = rows.pictureShift {
                return ("shift (pixels)", "\(shift.pixels)")
            }
            return (strength.look.setting, strength.written(strengths[strength]))
        }
        table += [
            ("batch norm momentum", "\(BatchNormalization.momentum)"),
            ("batch norm ε", "\(BatchNormalization.epsilon)"),
        ]
        if !task.isXOR {
            let path = path(task)
            table += [
                ("along λ: hidden units", path.hidden.map(String.init).joined(separator: ", ")),
                ("along λ: epochs", "\(path.epochs)"),
                ("along λ: learning rate (SGD)", "\(path.learningRate)"),
                ("along λ: batch", batch(path.batchSize)),
                ("along λ: values", "\(path.lambdas.count), 0.0001 to 0.1"),
            ]
        }
        return table
    }
}
