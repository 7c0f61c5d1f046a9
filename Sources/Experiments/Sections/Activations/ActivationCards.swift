import Base
import Charts
import Neural

/// Every activation function with its derivative on [−5, 5], where the sums of trained networks lie,
/// and how many seeds of the smallest network solve XOR with it.
struct ActivationCards: Sendable {
    let trials: ActivationTrials

    private static let edges = (0...40).map { -5 + Double($0) / 4 }
    /// Height of the tallest bar, in units of f.
    private static let tallest = 1.4

    private static let places = (0...200).map { -5 + Double($0) / 20 }

    /// The largest value on the drawn range.
    func largest(_ activation: Activation) -> Double {
        Self.places.map { activation.value($0) }.max() ?? .nan
    }

    var data: DataTable {
        var table = DataTable(columns: ["activation", "measure", "x", "value", "low", "high"])
        for trial in trials.trials {
            let activation = trial.activation
            func add(_ measure: String, _ x: DataTable.Cell, _ values: [DataTable.Cell]) {
                let rest = values + Array(repeating: "", count: 3 - values.count)
                table.append([.text(activation.rawValue), .text(measure), x] + rest)
            }
            let interval = trial.solved.interval
            add(
                "solved share", "",
                [
                    .number(trial.solved.value), .number(interval.low), .number(interval.high),
                ])
            for x in Self.places {
                add("f(x)", .number(x), [.number(activation.value(x))])
                add("derivative", .number(x), [.number(activation.derivative(x))])
            }
            for (edge, height) in zip(Self.edges, heights(trial.before)) {
                add("sums, height of bar from x", .number(edge), [.number(height)])
            }
        }
        return table
    }

    /// Bars over the sums inside the drawn range, the tallest of the same height in every panel.
    private func heights(_ values: [Double]) -> [Double] {
        var counts = [Double](repeating: 0, count: Self.edges.count - 1)
        for value in values where value >= Self.edges[0] && value < 5 {
            counts[Int((value - Self.edges[0]) * 4)] += 1
        }
        let most = max(counts.max() ?? 1, 1)
        return counts.map { $0 / most * Self.tallest }
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let value = Series(name: "*f*(*x*)", slot: 0)
        let slope = Series(name: "*f*′(*x*)", slot: 6)
        let sums = Series(
            name: isEnglish ? "sums of trained nets" : "训练后网络中的加权和", slot: nil)
        let panels = trials.trials.map { trial in
            let activation = trial.activation
            return Panel(
                title: RichText(
                    activation.name + (isEnglish ? ": solved " : "：解出 ")
                        + Localized.share(trial.solved)[language]),
                x: Axis("*x*"), y: Axis("*f*, *f*′", domain: -1.5...5),
                marks: [
                    HistogramMark(edges: Self.edges, heights: heights(trial.before), series: sums),
                    ReferenceMark(.horizontal, at: 0),
                    LineMark(
                        Self.places.map { Point($0, activation.value($0)) }, series: value,
                        style: .solid),
                    LineMark(
                        Self.places.map { Point($0, activation.derivative($0)) }, series: slope,
                        style: .dashed),
                ])
        }
        let seeds = trials.trials.first?.solved.trials ?? 0
        let steepest = formatted(
            Self.places.map { Activation.sigmoid.derivative($0) }.max() ?? .nan, digits: 2)
        let (bounded, unbounded) = (
            formatted(largest(.sigmoid), digits: 3), formatted(largest(.relu), digits: 3)
        )
        return Figure(
            id: "activation-cards",
            title: isEnglish
                ? "On [−5, 5] sigmoid reaches \(bounded) and a slope of \(steepest) at most; ReLU reaches \(unbounded)"
                : "在 [−5, 5] 上 sigmoid 最大为 \(bounded)，斜率至多 \(steepest)；ReLU 达到 \(unbounded)",
            subtitle: isEnglish
                ? "Each function (solid) and its derivative (dashed); grey: where the weighted sums of trained 2-\(ActivationTrials.hidden)-1 networks lie; share of seeds that solve XOR with its 95 % Wilson interval"
                : "各函数（实线）及其导数（虚线）；灰色：训练后 2-\(ActivationTrials.hidden)-1 网络中加权和的分布；解出 XOR 的种子比例及其 95 % Wilson 区间",
            caption: isEnglish
                ? "2-\(ActivationTrials.hidden)-1 networks, binary cross-entropy, SGD with rate \(formatted(ActivationTrials.learningRate)), \(ActivationTrials.epochs) epochs on the four points, \(Localized.seeds(seeds).en). Tallest bar of each panel at the same height. Computed by the functions that train the networks; leaky ReLU's slope is 0.01 below zero, PReLU's is learned and starts at 0.25, ELU's α is 1."
                : "2-\(ActivationTrials.hidden)-1 网络，二元交叉熵，SGD 学习率 \(formatted(ActivationTrials.learningRate))，四个点上 \(ActivationTrials.epochs) 轮，\(seeds) 个种子。各图最高的条等高。由训练网络的同一批函数计算；leaky ReLU 在零以下斜率为 0.01，PReLU 的斜率可学习，从 0.25 开始，ELU 的 α 为 1。",
            description: isEnglish
                ? "Sigmoid and tanh are bounded; ReLU and its relatives are not."
                : "sigmoid 与 tanh 有界；ReLU 及其变体无界。",
            panels: panels.rows(of: 3), arrangement: .list)
    }
}
