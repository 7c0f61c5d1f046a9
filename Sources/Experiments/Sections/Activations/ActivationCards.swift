import Charts
import Neural

/// Every activation function with its derivative on [−5, 5].
struct ActivationCards: Sendable {
    private static let functions: [(activation: Activation, name: Localized)] = [
        (.sigmoid, Localized("sigmoid")), (.tanh, Localized("tanh")), (.relu, Localized("ReLU")),
        (.leakyReLU, Localized(en: "leaky ReLU", zh: "leaky ReLU")),
        (.prelu, Localized(en: "PReLU, slope at its start", zh: "PReLU（初始斜率）")),
        (.elu, Localized("ELU")),
    ]
    private static let places = (0...200).map { -5 + Double($0) / 20 }

    /// The largest value on the drawn range.
    func largest(_ activation: Activation) -> Double {
        Self.places.map { activation.value($0) }.max() ?? .nan
    }

    var data: DataTable {
        var table = DataTable(columns: ["activation", "x", "f(x)", "derivative"])
        for (activation, _) in Self.functions {
            for x in Self.places {
                table.append([
                    .text(activation.rawValue), .number(x), .number(activation.value(x)),
                    .number(activation.derivative(x)),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let value = Series(name: "*f*(*x*)", slot: 0)
        let slope = Series(name: "*f*′(*x*)", slot: 6)
        let panels = Self.functions.map { activation, name in
            Panel(
                title: RichText(name[language]), x: Axis("*x*"),
                y: Axis("*f*, *f*′", domain: -1.5...5),
                marks: [
                    ReferenceMark(.horizontal, at: 0),
                    LineMark(
                        Self.places.map { Point($0, activation.value($0)) }, series: value,
                        style: .solid),
                    LineMark(
                        Self.places.map { Point($0, activation.derivative($0)) }, series: slope,
                        style: .dashed),
                ])
        }
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
                ? "Each function (solid) and its derivative (dashed)" : "各函数（实线）及其导数（虚线）",
            caption: isEnglish
                ? "Computed by the functions that train the networks; leaky ReLU's slope is 0.01 below zero, PReLU's is learned and starts at 0.25, ELU's α is 1."
                : "由训练网络的同一批函数计算；leaky ReLU 在零以下斜率为 0.01，PReLU 的斜率可学习，从 0.25 开始，ELU 的 α 为 1。",
            description: isEnglish
                ? "Sigmoid and tanh are bounded; ReLU and its relatives are not."
                : "sigmoid 与 tanh 有界；ReLU 及其变体无界。",
            panels: panels.rows(of: 3), arrangement: .list)
    }
}
