import Base
import Charts
import Datasets
import Generators
import Methods
import Neural

extension Net {
    /// What the layer is called that figures of hidden units show.
    var layerName: Localized {
        recipe.hidden.count == 1
            ? Localized(en: "hidden layer", zh: "隐藏层")
            : Localized(en: "first hidden layer", zh: "第一个隐藏层")
    }

    var name: Localized {
        let shape = "\(shape) \(recipe.activation.name)"
        return id == "article"
            ? Localized(en: "the article's \(shape) network", zh: "文章的 \(shape) 网络")
            : Localized(en: "\(shape) network", zh: "\(shape) 网络")
    }

    /// What a caption says about data, network and seeds.
    /// - Parameter all: how many seeds the report has, where a figure may be made of fewer.
    func setting(seeds: Int, of all: Int = 0, language: Language) -> String {
        let batches = Localized.batches(of: recipe.batchSize)
        let rate = formatted(recipe.learningRate)
        guard let rows else {
            return switch language {
            case .en:
                "Four XOR points, \(name.en), \(batches.en), SGD with rate \(rate), "
                    + "\(recipe.epochs) epochs, \(Localized.seeds(seeds).en) with the same initial weights for every method."
            case .zh:
                "XOR 的四个点，\(name.zh)，\(batches.zh)，SGD，学习率 \(rate)，"
                    + "\(recipe.epochs) 轮，\(seeds) 个种子，各方法的初始权重相同。"
            }
        }
        let seeds = Localized.seeds(seeds, of: all)
        return switch language {
        case .en:
            "\(rows.words.en) \(name.en), Adam with rate "
                + "\(rate), \(batches.en), \(recipe.epochs) epochs, \(seeds.en), the same for "
                + "every method. \(strengthsInWords(language))"
        case .zh:
            "\(rows.words.zh)\(name.zh)，Adam，学习率 "
                + "\(rate)，\(batches.zh)，\(recipe.epochs) 轮，\(seeds.zh)，各方法相同。\(strengthsInWords(language))"
        }
    }

    /// What a caption says about the strength of each method.
    func strengthsInWords(_ language: Language) -> String {
        let parts = methods.compactMap { $0.look.caption(self)?[language] }
        return language == .en
            ? parts.joined(separator: "; ") + "." : parts.joined(separator: "；") + "。"
    }

    /// The unit of the data loss.
    var lossUnit: Localized { recipe.loss.unit }
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
