import Base
import Charts
import Neural

/// What clipping does where gradients explode: the gradient's norm and the loss, step by step.
struct ClippingFigure: Sendable {
    let net: DeepNet
    let plain: [Neural.Run]
    let clipped: [Neural.Run]
    let steps: Int

    /// Skip connections with He's initial weights double the variance in every block.
    static func net(_ rows: DeepNet.Rows) -> DeepNet {
        DeepNet(data: rows, activation: .relu, depth: 20, remedy: .skips, initializer: .he)
    }

    static func plan(_ net: DeepNet, steps: Int, isClipped: Bool) -> TrainingPlan {
        var plan = net.plan(steps: steps)
        plan.checkpoints = TrainingPlan.spacedCheckpoints(epochs: steps, count: 30)
        if isClipped { plan.clipping = .norm(DeepNet.clipThreshold) }
        return plan
    }

    var divergedPlain: Share { Self.diverged(plain) }
    var divergedClipped: Share { Self.diverged(clipped) }

    /// That unclipped seeds diverge is the finding, and said in the title.
    var divergence: Divergence {
        divergedClipped.successes == 0 ? .none : Divergence(clipped)
    }

    private static func diverged(_ runs: [Neural.Run]) -> Share {
        Share(runs.count { $0.divergedAt != nil }, of: runs.count)
    }

    /// The step at which unclipped seeds stopped being finite, median.
    private var lostAt: Double { quantile(plain.compactMap(\.divergedAt).map(Double.init), 0.5) }

    private static func norm(_ state: Checkpoint) -> Double? {
        let norms = state.gradientNorms
        return norms.isEmpty ? nil : norms.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// The norm at the first step, before clipping, for each seed.
    var firstNorms: [Double] {
        clipped.compactMap { run in run.checkpoints.first { $0.epoch == 1 }.flatMap(Self.norm) }
    }

    private var before: CurveSummary {
        CurveSummary(clipped) { Self.norm($0) }
    }
    private var after: CurveSummary {
        CurveSummary(clipped) { state in Self.norm(state).map { min($0, DeepNet.clipThreshold) } }
    }
    private var unclipped: CurveSummary {
        CurveSummary(plain) { Self.norm($0) }
    }
    private func loss(_ runs: [Neural.Run]) -> CurveSummary {
        CurveSummary(runs, smallest: 1e-4) { $0.epoch > 0 ? $0.training.loss : nil }
    }

    var data: DataTable {
        var table = DataTable(columns: ["run", "measure", "step", "p10", "median", "p90"])
        before.addRows(to: &table, names: ["clipped", "gradient norm before clipping"])
        after.addRows(to: &table, names: ["clipped", "gradient norm after clipping"])
        unclipped.addRows(to: &table, names: ["not clipped", "gradient norm"])
        loss(clipped).addRows(to: &table, names: ["clipped", "data loss"])
        loss(plain).addRows(to: &table, names: ["not clipped", "data loss"])
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let unit = net.data.loss.unit
        let step = Axis(isEnglish ? "step" : "步", scale: .logarithmic)
        let caption = caption(language)
        guard quantile(firstNorms, 0.5) != 0 else { return nothingToClip(caption, language) }
        let first = formatted(quantile(firstNorms, 0.5), digits: 2)
        let lost = percent(divergedPlain.value)
        let ownBefore = Series(name: isEnglish ? "before clipping" : "裁剪之前", slot: 6)
        let ownAfter = Series(name: isEnglish ? "after clipping" : "裁剪之后", slot: 3)
        let never = Series(name: isEnglish ? "never clipped" : "从不裁剪", slot: 0)
        let clippedRuns = Series(name: isEnglish ? "clipped" : "裁剪", slot: 3)
        let (with, without) = (loss(clipped), loss(plain))
        let (high, low, raw) = (before, after, unclipped)
        // Where most seeds diverge at once there is no curve to draw.
        let note =
            lostAt.isFinite
            ? RichText(
                isEnglish
                    ? "never clipped: \(lost) % diverge, at step \(formatted(lostAt))"
                    : "从不裁剪：\(lost) % 发散，第 \(formatted(lostAt)) 步") : nil
        func unlessLost(_ curve: CurveSummary, _ series: Series) -> [any Mark] {
            curve.epochs.isEmpty || divergedPlain.value > 0.5
                ? [] : [curve.band(series), curve.line(series)]
        }
        return Figure(
            id: "gradient-clipping",
            title: RichText(title(first, language)),
            subtitle: isEnglish
                ? "Norm of the whole gradient and data loss in evaluation mode; median and 10–90 % band over the seeds that have not diverged"
                : "整个梯度的范数与评估模式下的数据损失；未发散种子的中位数与 10–90 % 带",
            caption: caption,
            description: isEnglish
                ? "The gradient's norm before and after clipping at \(formatted(DeepNet.clipThreshold)), and the loss, over the steps; never clipped, \(lost) % of the seeds diverge."
                : "按 \(formatted(DeepNet.clipThreshold)) 裁剪之前与之后的梯度范数，以及损失，随步数的变化；从不裁剪时 \(lost) % 的种子发散。",
            panels: [
                [
                    Panel(
                        title: isEnglish ? "Gradient norm" : "梯度范数", x: step,
                        y: Axis(isEnglish ? "norm" : "范数", scale: .logarithmic),
                        marks: [
                            high.band(ownBefore), high.line(ownBefore), low.line(ownAfter),
                        ] + unlessLost(raw, never)),
                    Panel(
                        title: isEnglish ? "Data loss" : "数据损失", x: step,
                        y: Axis(
                            isEnglish ? "loss (\(unit.en))" : "损失（\(unit.zh)）", scale: .logarithmic),
                        marks: [with.band(clippedRuns), with.line(clippedRuns)]
                            + unlessLost(without, never), note: note),
                ]
            ], shareY: false)
    }

    private func title(_ first: String, _ language: Language) -> String {
        let (with, without) = (percent(divergedClipped.value), percent(divergedPlain.value))
        guard with != without else {
            let all = divergedPlain.successes == 0 ? nil : without
            return language == .en
                ? "The first gradient has a norm of \(first); \(all.map { "\($0) % of the seeds diverge" } ?? "no seed diverges"), clipped or not"
                : "第一个梯度的范数为 \(first)；无论是否裁剪，\(all.map { "都有 \($0) % 的种子发散" } ?? "都没有种子发散")"
        }
        return language == .en
            ? "The first gradient has a norm of \(first); unclipped, \(without) % of the seeds diverge, clipped \(with) %"
            : "第一个梯度的范数为 \(first)；不裁剪时 \(without) % 的种子发散，裁剪后为 \(with) %"
    }

    private func caption(_ language: Language) -> RichText {
        let isEnglish = language == .en
        return RichText(
            isEnglish
                ? "\(net.depth) ReLU blocks with skip connections and He's initial weights, so that values double from block to block; \(net.data.name.en), \(DeepNet.rows) rows as one batch, SGD with rate \(formatted(DeepNet.learningRate)), clipped to a norm of \(formatted(DeepNet.clipThreshold)), \(Localized.seeds(plain.count).en). A curve ends where fewer than half of the seeds are left."
                : "\(net.depth) 个带跳跃连接的 ReLU 块，He 初始化，数值逐块翻倍；\(net.data.name.zh)，\(DeepNet.rows) 个样本为一批，SGD 学习率 \(formatted(DeepNet.learningRate))，范数裁剪到 \(formatted(DeepNet.clipThreshold))，\(plain.count) 个种子。剩余种子少于一半时曲线终止。"
        )
    }

    /// What is said where units that are off for every row, or answers that are exactly right, leave
    /// no gradient.
    private func nothingToClip(_ caption: RichText, _ language: Language) -> Figure {
        Figure(
            id: "gradient-clipping",
            sentence: language == .en
                ? "The gradient of most seeds is exactly zero at the first step: there is nothing to clip"
                : "多数种子在第一步的梯度恰为零：没有可裁剪的",
            caption: caption)
    }
}
