import Base
import Charts
import Methods

/// Densities of z, of the normalised values and of what γ and β make of them.
struct DensityFigure: Sendable {
    let entry: MethodRuns
    let values: NormalizedValues

    private let edges: [Double]

    private static let bins = 40

    init(entry: MethodRuns, values: NormalizedValues) {
        self.entry = entry
        self.values = values
        let sizes = values.moments.flatMap { ($0.before + $0.after).map(\.magnitude) }
        let bound = quantile(sizes, 0.99)
        let reach = bound.isFinite ? max(bound, 2) : 2
        edges = (0...Self.bins).map { (2 * Double($0) / Double(Self.bins) - 1) * reach }
    }

    var data: DataTable {
        var table = DataTable(columns: ["epoch", "values", "from", "to", "density"])
        for moment in values.moments {
            for (name, own) in [
                ("before", moment.before), ("normalized", moment.normalized),
                ("after", moment.after),
            ] {
                let heights = densities(own)
                for bin in heights.indices {
                    table.append([
                        .integer(moment.epoch), .text(name), .number(edges[bin]),
                        .number(edges[bin + 1]), .number(heights[bin]),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let deviation = formatted(quantile(values.unitDeviations, 0.5))
        let before =
            values.moments.last.map { formatted(Self.deviation($0.before), digits: 2) } ?? "–"
        let names: [RichText] =
            isEnglish
            ? ["before: *z*", "normalized: *z*_{norm}", "after: *γz*_{norm} + *β*"]
            : ["之前：*z*", "归一化：*z*_{norm}", "之后：*γz*_{norm} + *β*"]
        let slots = [0, entry.method.slot, 7]
        let panels = values.moments.map { moment in
            [moment.before, moment.normalized, moment.after].enumerated().map { place, own in
                Panel(
                    title: names[place],
                    x: Axis(isEnglish ? "value" : "值"),
                    y: Axis(isEnglish ? "density" : "密度"),
                    marks: [
                        HistogramMark(
                            edges: edges, heights: densities(own),
                            series: Series(name: "", slot: slots[place]))
                    ],
                    note: RichText(
                        (isEnglish ? "epoch " : "轮次 ") + String(moment.epoch)))
            }
        }
        return Figure(
            id: "batchnorm-densities",
            title: isEnglish
                ? "Per unit the normalized values have standard deviation \(deviation); before, all values together have \(before)"
                : "归一化后每个单元的标准差为 \(deviation)；归一化之前全部值的标准差为 \(before)",
            subtitle: isEnglish
                ? "Values at the hidden layer in training mode, all seeds, units and rows; rows: start, middle and end of training"
                : "训练模式下隐藏层的值，含全部种子、单元与样本；各行：训练开始、中间与结束",
            caption: RichText(
                entry.net.setting(seeds: entry.runs.count, language: language) + " "
                    + (isEnglish
                        ? "Batch norm before \(entry.net.activation.name), batch of all four rows; what lies beyond the axis is counted in the outermost bins."
                        : "批量归一化在 \(entry.net.activation.name) 之前，批为全部四行；超出坐标轴的值计入最外侧区间。")),
            description: isEnglish
                ? "Histograms of hidden values before normalization, normalized, and after γ and β, early, midway and at the end of training; normalized, every unit has a standard deviation of \(deviation) over the batch."
                : "隐藏值在归一化前、归一化后、经 γ 与 β 之后的直方图，训练初期、中期与结束时；归一化后每个单元在批上的标准差为 \(deviation)。",
            panels: panels, legend: .none, panelAspect: 0.5)
    }

    private func densities(_ own: [Double]) -> [Double] {
        let width = edges[1] - edges[0]
        var heights = [Double](repeating: 0, count: Self.bins)
        for value in own where value.isFinite {
            bin(of: value, from: edges[0], width: width, count: Self.bins)
                .map { heights[$0] += 1 / (width * Double(own.count)) }
        }
        return heights
    }

    private static func deviation(_ values: [Double]) -> Double {
        let count = Double(max(values.count, 1))
        let mean = values.reduce(0, +) / count
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    }
}
