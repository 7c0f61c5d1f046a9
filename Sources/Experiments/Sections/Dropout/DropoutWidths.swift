import Base
import Charts
import Methods
import Neural

/// How many seeds still learn XOR when more units are dropped, and how often a whole layer goes, for
/// networks of several widths.
struct DropoutWidths: Sendable {
    static let widths = [2, 4, 8, 16]
    static let rates = [0, 0.1, 0.25, 0.5, 0.75]
    private static let maskSteps = 100
    private static let epochs = 500

    /// One width at one rate.
    struct Cell: Sendable {
        let width: Int
        let rate: Double
        let solved: Share
        /// Of the masks that a row got in the first steps, those with no unit left.
        let emptied: Share
        let diverged: Share
    }

    let cells: [Cell]
    let seeds: Int
    let net: Net

    init(_ standard: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var cells: [Cell] = []
        var seeds = 0
        for width in Self.widths {
            for rate in Self.rates {
                var net = standard
                net.hidden = [width]
                net.epochs = Self.epochs
                var plan = net.plan(with: Method.none)
                if rate > 0 {
                    plan.layers.insert(.dropout(rate: rate), at: 2)
                    plan.recordedMaskSteps = Self.maskSteps
                }
                plan.checkpoints = [0, plan.epochs]
                let runs = try await laboratory.runs(plan, on: .xor)
                seeds = runs.count
                cells.append(
                    Cell(
                        width: width, rate: rate,
                        solved: Share(runs.filter(\.isSolved).count, of: runs.count),
                        emptied: emptiedRows(runs, hidden: width),
                        diverged: Share(runs.count - runs.finished.count, of: runs.count)))
            }
        }
        self.cells = cells
        self.seeds = seeds
        var shown = standard
        shown.epochs = Self.epochs
        net = shown
    }

    var divergence: Divergence {
        Divergence(
            cells.map { cell in
                let (width, rate) = (cell.width, formatted(cell.rate))
                return Divergence.Group(
                    Localized(
                        en: "\(width) units at \(rate)", zh: "\(width) 个单元，丢弃率 \(rate)"),
                    cell.diverged)
            }
        ).lost(.counted)
    }

    func cell(_ width: Int, _ rate: Double) -> Cell? {
        cells.first { $0.width == width && $0.rate == rate }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "hidden units", "dropout rate", "measure", "low", "share", "high", "expected",
        ])
        for cell in cells {
            for (name, share) in [("solved", cell.solved), ("whole layer dropped", cell.emptied)]
            where share.trials > 0 {
                table.append([
                    .integer(cell.width), .number(cell.rate), .text(name),
                    .number(share.interval.low), .number(share.value),
                    .number(share.interval.high),
                    name == "solved" ? "" : .number(expected(cell.width, cell.rate)),
                ])
            }
        }
        return table
    }

    private func expected(_ width: Int, _ rate: Double) -> Double {
        (0..<width).reduce(1.0) { product, _ in product * rate }
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let slots = [0, 3, 4, 6]
        func series(_ width: Int, _ place: Int) -> Series {
            Series(
                name: RichText(isEnglish ? "\(width) hidden units" : "\(width) 个隐藏单元"),
                slot: slots[place])
        }
        let solved = Self.widths.enumerated().flatMap { place, width -> [any Mark] in
            let own = cells.filter { $0.width == width }
            let x = own.map(\.rate)
            return [
                BandMark(
                    x: x, low: own.map { $0.solved.interval.low * 100 },
                    high: own.map { $0.solved.interval.high * 100 },
                    series: series(width, place)),
                LineMark(
                    own.map { Point($0.rate, $0.solved.value * 100) }, series: series(width, place)),
            ]
        }
        let emptied = Self.widths.enumerated().flatMap { place, width -> [any Mark] in
            let own = cells.filter { $0.width == width && $0.emptied.successes > 0 }
            let curve = (4...30).map { step -> Point in
                let rate = Double(step) / 40
                return Point(rate, expected(width, rate))
            }
            return [
                LineMark(
                    curve.filter { $0.y > 1e-5 }, series: Series(name: "", slot: slots[place]),
                    style: .thin),
                ScatterMark(
                    own.map { Point($0.rate, $0.emptied.value) }, series: series(width, place),
                    radius: 2.6),
            ]
        }
        let half = 0.5
        func share(_ width: Int) -> String {
            cell(width, half).map { percent($0.solved.value) + " %" } ?? "–"
        }
        let (few, many) = (Self.widths.first ?? 0, Self.widths.last ?? 0)
        let (narrow, wide) = (share(few), share(many))
        let isAlike = narrow == wide
        let rate = Axis(
            isEnglish ? "dropout rate (probability of dropping)" : "丢弃率（被丢弃的概率）", domain: 0...0.8)
        return Figure(
            id: "dropout-width",
            title: isEnglish
                ? "At a rate of \(formatted(half)), \(narrow) of the seeds learn XOR with \(few) hidden units, \(isAlike ? "as many" : wide) with \(many)"
                : "丢弃率为 \(formatted(half)) 时，\(few) 个隐藏单元有 \(narrow) 的种子学会 XOR，\(many) 个时\(isAlike ? "相同" : "为 \(wide)")",
            subtitle: isEnglish
                ? "Left: seeds with all four rows right, 95 % Wilson band; right: rows in which the whole layer was dropped, dots observed, lines rate^{H} for H units"
                : "左：四行全对的种子与 95 % Wilson 带；右：整层都被丢弃的样本比例，点为观察值，线为 丢弃率^{H}（H 个单元）",
            caption: RichText(
                "\(net.setting(seeds: seeds, language: language)) "
                    + (isEnglish
                        ? "Other widths as named; masks of the first \(Self.maskSteps) steps."
                        : "宽度如图所示；前 \(Self.maskSteps) 步的掩码。")),
            description: isEnglish
                ? "Share of seeds that solve XOR by dropout rate and width, and the share of rows with the whole layer dropped."
                : "不同丢弃率与宽度下解出 XOR 的种子比例，以及整层被丢弃的样本比例。",
            panels: [
                [
                    Panel(
                        title: isEnglish ? "Learned" : "学会", x: rate,
                        y: Axis(isEnglish ? "seeds solved (%)" : "解出的种子（%）", domain: 0...100),
                        marks: solved),
                    Panel(
                        title: isEnglish ? "Whole layer dropped" : "整层被丢弃", x: rate,
                        y: Axis(isEnglish ? "share of rows" : "样本比例", scale: .logarithmic),
                        marks: emptied),
                ]
            ], shareY: false)
    }
}

/// How often every hidden unit was dropped for a row, in the recorded steps.
func emptiedRows(_ runs: [Neural.Run], hidden: Int) -> Share {
    var (empty, trials) = (0, 0)
    for mask in runs.lazy.flatMap({ $0.masks.joined() }) {
        for row in stride(from: 0, to: mask.count, by: hidden) {
            trials += 1
            if !mask[row..<row + hidden].contains(true) { empty += 1 }
        }
    }
    return Share(empty, of: trials)
}
