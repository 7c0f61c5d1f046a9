import Base
import Neural

/// A method's runs of a network on the four points.
struct MethodRuns: Sendable {
    let method: Method
    let net: FourPointNet
    let plan: TrainingPlan
    let runs: [Run]

    init(method: Method, net: FourPointNet, runs: [Run]) {
        self.method = method
        self.net = net
        self.runs = runs
        plan = net.plan(method)
    }

    var finite: [Run] { runs.finished }
    var solved: Share { Share(runs.filter(\.isSolved).count, of: runs.count) }
}

extension FourPointNet {
    /// What a caption says about data, network and seeds.
    func setting(seeds: Int, language: Language) -> String {
        switch language {
        case .en:
            "Four XOR points, \(name.en), \(Localized.batches(of: batchSize).en), SGD with rate \(formatted(learningRate)), "
                + "\(epochs) epochs, \(Localized.seeds(seeds).en) with the same initial weights for every method."
        case .zh:
            "XOR 的四个点，\(name.zh)，\(Localized.batches(of: batchSize).zh)，SGD，学习率 \(formatted(learningRate))，"
                + "\(epochs) 轮，\(seeds) 个种子，各方法的初始权重相同。"
        }
    }

    /// What a caption says about the strength of each method.
    func methods(_ language: Language) -> String {
        let (l1, l2) = (formatted(strengths.l1), formatted(strengths.l2))
        let rate = formatted(strengths.dropoutRate)
        return switch language {
        case .en:
            "L1: λ = \(l1); L2: λ = \(l2); dropout: \(rate) dropped; batch norm before \(activation.name)."
        case .zh: "L1：λ = \(l1)；L2：λ = \(l2)；丢弃率 \(rate)；批量归一化在 \(activation.name) 之前。"
        }
    }
}
