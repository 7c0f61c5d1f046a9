import Base
import Charts
import Neural

/// The gradient's size in each layer of the deepest networks, one panel per remedy, at the first step
/// and after training.
struct GradientRemedyFigure: Sendable {
    let flows: [GradientFlow]

    var data: DataTable {
        var table = DataTable(columns: GradientFlow.columns)
        for flow in flows { flow.addRows(to: &table) }
        return table
    }

    var divergence: Divergence {
        let last = flows.map(\.step).max()
        return Divergence(
            flows.filter { $0.step == last }.map { flow in
                let (remedy, name) = (flow.net.remedy.name, flow.net.activation.name)
                return flow.lost(
                    Localized(en: "\(name), \(remedy.en)", zh: "\(name)，\(remedy.zh)"))
            })
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let depth = flows.first?.net.depth ?? 0
        let last = flows.map(\.step).max() ?? 0
        func ratio(_ remedy: DeepNet.Remedy) -> String {
            flows.first {
                $0.net.remedy == remedy && $0.net.activation == .sigmoid && $0.step == last
            }.map {
                formatted(quantile($0.ratios.compactMap(\.self), 0.5), digits: 2)
            } ?? "–"
        }
        let panels = DeepNet.Remedy.allCases.map { remedy in
            let own = flows.filter { $0.net.remedy == remedy }
            let first = own.filter { $0.step == 1 }.flatMap { flow in
                flow.marks(series(flow, language))
            }
            let later = own.filter { $0.step != 1 }.flatMap { flow in
                flow.marks(
                    Series(name: "", slot: GradientFlowFigure.slot(flow.net.activation)),
                    style: .dashed
                ).filter { $0 is LineMark }
            }
            return Panel(
                title: RichText(remedy.name[language]),
                x: Axis(
                    isEnglish ? "dense layer" : "全连接层",
                    ticks: GradientFlow.ticks(layers: depth + 1)),
                y: Axis(isEnglish ? "gradient per weight" : "每个权重的梯度", scale: .logarithmic),
                marks: first + later)
        }
        let (plain, clipped, skips) = (ratio(.none), ratio(.clipping), ratio(.skips))
        return Figure(
            id: "gradient-remedies",
            title: isEnglish
                ? "Of a sigmoid net's gradient \(plain) reaches the first of \(depth) layers; clipped \(clipped), with skips \(skips)"
                : "sigmoid 网络的梯度传到 \(depth) 层中的第一层时剩 \(plain)；裁剪后 \(clipped)，加跳跃连接 \(skips)",
            subtitle: isEnglish
                ? "Norm of the gradient by a layer's weights over n^{1/2}: first step solid with its 10–90 % band over seeds, step \(last) dashed; small values at 10^{−16}"
                : "各层权重梯度的范数除以 n^{1/2}：第一步为实线与 10–90 % 带，第 \(last) 步为虚线；更小的值画在 10^{−16}",
            caption: RichText(
                (flows.first?.net.setting(language) ?? "")
                    + (isEnglish
                        ? ", \(Localized.seeds(flows.first?.norms.count ?? 0).en). Clipping: norm of the whole gradient at most \(formatted(DeepNet.clipThreshold)); shown before it is clipped. Title: first over last hidden layer at step \(last), medians."
                        : "，\(flows.first?.norms.count ?? 0) 个种子。裁剪：整个梯度的范数至多为 \(formatted(DeepNet.clipThreshold))；图中为裁剪之前的值。标题：第 \(last) 步时首个与最后隐藏层之比的中位数。")
            ),
            description: isEnglish
                ? "Gradient norms per layer: plain, clipped, with skip connections, with batch normalization."
                : "各层的梯度范数：普通、裁剪、跳跃连接、批量归一化。",
            panels: panels.rows(of: 2), arrangement: .list, panelAspect: 0.6)
    }

    private func series(_ flow: GradientFlow, _ language: Language) -> Series {
        Series(
            name: RichText(flow.net.activation.name),
            slot: GradientFlowFigure.slot(flow.net.activation))
    }
}
