import Datasets
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
            ("L1 λ", "\(strengths.l1)"), ("L2 λ", "\(strengths.l2)"),
            ("dropout rate", "\(strengths.dropoutRate)"),
            rows.shift.map { ("shift (pixels)", "\($0.pixels)") } ?? ("jitter σ", "\(rows.jitter)"),
            ("patience", "\(rows.patience)"),
            ("batch norm momentum", "\(Strengths.momentum)"),
            ("batch norm ε", "\(Strengths.epsilon)"),
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
