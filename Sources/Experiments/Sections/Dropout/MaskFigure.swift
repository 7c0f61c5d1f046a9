import Base
import Charts
import Methods
import Neural

/// Which hidden units were dropped in the first steps of the first seed, and how often over all
/// seeds.
struct MaskFigure: Sendable {
    let entry: MethodRuns

    /// Masks stay masks, whatever became of the weights.
    var divergence: Divergence { Divergence(entry.runs).lost(.shown) }

    private var hidden: Int { entry.net.width }

    var data: DataTable {
        var table = DataTable(columns: ["seed", "step", "row", "unit", "kept"])
        guard let run = entry.runs.first else { return table }
        for (step, masks) in run.masks.enumerated() {
            for (place, isKept) in (masks.first ?? []).enumerated() {
                table.append([
                    .integer(Int(run.seed)), .integer(step + 1), .integer(place / hidden + 1),
                    .integer(place % hidden + 1), .integer(isKept ? 1 : 0),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let steps = entry.runs.first?.masks.count ?? 0
        let rates = keptPerUnit
        let total = Share(
            rates.reduce(0) { $0 + $1.successes }, of: rates.reduce(0) { $0 + $1.trials })
        let nominal = 1 - entry.net.strengths[.dropout]
        let asked = formatted(nominal * 100)
        // The first row's mask, one line of cells per unit.
        let dropped = (0..<hidden).flatMap { unit in
            (0..<steps).map { step in !(entry.runs[0].masks[step].first?[unit] ?? true) }
        }
        let units = (0..<hidden).map { RichText(String(hidden - $0)) }
        let series = entry.method.series(language)
        var raster: [any Mark] = []
        if steps > 0 {
            raster.append(
                RasterMark(
                    columns: steps, rows: hidden, filled: dropped, x: 0.5...(Double(steps) + 0.5),
                    y: -0.5...(Double(hidden) - 0.5)))
        }
        let unitAxis = Axis(isEnglish ? "hidden unit" : "隐藏单元", scale: .categories(units))
        return Figure(
            id: "dropout-masks",
            title: isEnglish
                ? "Of all units \(percent(total.value, digits: 1)) % were kept; asked for: \(asked) %"
                : "所有单元中 \(percent(total.value, digits: 1)) % 被保留；设定值为 \(asked) %",
            subtitle: isEnglish
                ? "Masks of one row in the first \(steps) steps, filled = dropped; keep rate per unit over all seeds, 95 % Wilson interval"
                : "一行样本在前 \(steps) 步的掩码，填色 = 丢弃；各单元在全部种子上的保留率与 95 % Wilson 区间",
            caption: RichText(
                entry.net.setting(seeds: entry.runs.count, language: language) + " "
                    + (isEnglish
                        ? "Dropout after \(entry.net.activation.name) in training mode, rate \(formatted(entry.net.strengths[.dropout])) = probability of being dropped; every row has its own mask."
                        : "训练模式，\(entry.net.activation.name) 之后的丢弃率 \(formatted(entry.net.strengths[.dropout])) 为被丢弃的概率；每行样本各有掩码。")
            ),
            description: isEnglish
                ? "Which units were kept at each step, and the keep rate of every unit with its interval against the nominal \(asked) %."
                : "每一步保留了哪些单元，以及每个单元的保留率及其区间；设定值为 \(asked) %。",
            panels: [
                [
                    Panel(
                        title: isEnglish ? "Masks, first seed" : "掩码，第一个种子",
                        x: Axis(isEnglish ? "step" : "步"), y: unitAxis, marks: raster),
                    Panel(
                        title: isEnglish ? "Keep rate" : "保留率",
                        x: Axis.percent(
                            isEnglish ? "kept (%)" : "保留（%）",
                            of: rates.flatMap { [$0.interval.low * 100, $0.interval.high * 100] }
                                + [nominal * 100]), y: unitAxis,
                        marks: [
                            ReferenceMark(.vertical, at: nominal * 100),
                            IntervalMark(
                                rates.enumerated().map { unit, share in
                                    let interval = share.interval
                                    return (
                                        position: Double(hidden - 1 - unit),
                                        value: share.value * 100,
                                        interval: Interval(
                                            interval.low * 100, interval.high * 100)
                                    )
                                }, series: series, orientation: .horizontal),
                        ]),
                ]
            ], shareX: false, legend: .none, panelAspect: 0.7)
    }

    private var keptPerUnit: [Share] {
        (0..<hidden).map { unit in
            var (kept, trials) = (0, 0)
            for run in entry.runs {
                for masks in run.masks {
                    guard let mask = masks.first else { continue }
                    for place in stride(from: unit, to: mask.count, by: hidden) {
                        trials += 1
                        if mask[place] { kept += 1 }
                    }
                }
            }
            return Share(kept, of: trials)
        }
    }
}
