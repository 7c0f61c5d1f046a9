import Neural

extension RunSettings {
    /// Every number that decides the runs, as the page and the manifest list them.
    public var table: [(name: String, value: String)] {
        let (four, noisy) = (xor8, noisy)
        func batch(_ size: Int) -> String { size == 0 ? "all rows" : "\(size)" }
        return [
            ("four points: network", "2-\(four.hidden)-1 \(four.activation.rawValue)"),
            ("four points: epochs", "\(four.epochs)"),
            ("four points: learning rate", "\(four.learningRate)"),
            ("four points: batch", batch(four.batchSize)),
            (
                "noisy rows: network",
                "2-\(noisy.hidden)-\(noisy.hidden)-1 \(noisy.activation.rawValue)"
            ),
            ("noisy rows: epochs", "\(noisy.epochs)"),
            ("noisy rows: learning rate (Adam)", "\(noisy.learningRate)"),
            ("noisy rows: batch", batch(noisy.batchSize)),
            ("L1 λ", "\(strengths.l1)"), ("L2 λ", "\(strengths.l2)"),
            ("dropout rate", "\(strengths.dropoutRate)"),
            ("jitter σ", "\(Strengths.jitter)"), ("patience", "\(Strengths.patience)"),
            ("batch norm momentum", "\(Strengths.momentum)"),
            ("batch norm ε", "\(Strengths.epsilon)"),
        ]
    }
}
