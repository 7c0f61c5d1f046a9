import Base
import Charts
import Datasets
import Generators
import Neural

extension RowsNet {
    /// What a caption says about data, network and seeds.
    /// - Parameter all: how many seeds the report has, where a figure may be made of fewer.
    func setting(seeds: Int, of all: Int = 0, language: Language) -> String {
        let rate = formatted(learningRate)
        let seeds = Localized.seeds(seeds, of: all)
        return switch language {
        case .en:
            "\(rows.en) \(shape) \(activation.name) network, Adam with rate "
                + "\(rate), \(Localized.batches(of: batchSize).en), \(epochs) epochs, \(seeds.en), the same for "
                + "every method. \(augmentation.en); patience: "
                + "\(patience) epochs on \(validationRows) validation rows of their own."
        case .zh:
            "\(rows.zh)\(shape) \(activation.name) 网络，Adam，学习率 "
                + "\(rate)，\(Localized.batches(of: batchSize).zh)，\(epochs) 轮，\(seeds.zh)，各方法相同。"
                + "\(augmentation.zh)；耐心 \(patience) 轮，"
                + "由另外 \(validationRows) 个验证样本决定。"
        }
    }

    /// What augmentation does to the inputs.
    var augmentation: Localized {
        guard let shift else {
            let sigma = formatted(jitter)
            return Localized(en: "Jitter: σ = \(sigma)", zh: "抖动 σ = \(sigma)")
        }
        return Localized(
            en: "Pictures are moved by up to \(shift.pixels) pixel in each direction",
            zh: "图像在各方向最多平移 \(shift.pixels) 个像素")
    }

    /// The unit of the data loss.
    var lossUnit: Localized { loss.unit }
}

extension Loss {
    /// What a data loss is measured in.
    var unit: Localized {
        self == .meanSquaredError
            ? Localized(en: "variances", zh: "方差") : Localized(en: "nats", zh: "奈特")
    }
}

extension LearningTask {
    /// What a caption says about the rows.
    var rowsInWords: Localized {
        let (training, heldOut) = (dataset.trainingRows, dataset.heldOutRows)
        if isXOR {
            let rows = NoisyXOR()
            let (sigma, flipped) = (formatted(rows.sigma), percent(rows.flipped))
            return Localized(
                en:
                    "Noisy XOR: \(training) training rows, σ = \(sigma), \(flipped) % of the labels flipped; \(heldOut) clean held-out rows.",
                zh:
                    "含噪 XOR：\(training) 个训练样本，σ = \(sigma)，\(flipped) % 的标签被翻转；\(heldOut) 个干净的留出样本。"
            )
        }
        let noise = dataset.noise.map { formatted($0) }
        // The name is a user's own: a star in it is no markup.
        let name = RichText.escaped(id)
        return Localized(
            en: "\(name): \(training) training rows" + (noise.map { ", σ = \($0)" } ?? "")
                + "; \(heldOut) held-out rows.",
            zh: "\(name)：\(training) 个训练样本" + (noise.map { "，σ = \($0)" } ?? "")
                + "；\(heldOut) 个留出样本。")
    }
}
