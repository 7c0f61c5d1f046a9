import Charts
import Datasets

extension NoisyNet {
    /// What a caption says about data, network and seeds.
    func setting(seeds: Int, language: Language) -> String {
        let rows = NoisyXOR()
        let (sigma, flipped) = (formatted(rows.sigma), percent(rows.flipped))
        return switch language {
        case .en:
            "Noisy XOR: \(rows.rows) training rows, σ = \(sigma), \(flipped) % of the labels flipped; "
                + "\(rows.heldOutRows) clean held-out rows. 2-\(hidden)-\(hidden)-1 \(activation.name) network, Adam with rate "
                + "\(formatted(learningRate)), \(Localized.batches(of: batchSize).en), \(epochs) epochs, \(seeds) seeds, the same for "
                + "every method. Jitter: σ = \(formatted(Strengths.jitter)); patience: "
                + "\(Strengths.patience) epochs on \(rows.rows) validation rows of their own."
        case .zh:
            "含噪 XOR：\(rows.rows) 个训练样本，σ = \(sigma)，\(flipped) % 的标签被翻转；"
                + "\(rows.heldOutRows) 个干净的留出样本。2-\(hidden)-\(hidden)-1 \(activation.name) 网络，Adam，学习率 "
                + "\(formatted(learningRate))，\(Localized.batches(of: batchSize).zh)，\(epochs) 轮，\(seeds) 个种子，各方法相同。"
                + "抖动 σ = \(formatted(Strengths.jitter))；耐心 \(Strengths.patience) 轮，"
                + "由另外 \(rows.rows) 个验证样本决定。"
        }
    }
}
