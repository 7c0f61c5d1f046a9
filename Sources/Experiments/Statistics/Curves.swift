import Charts
import Neural

/// Median and band over runs of a value recorded at checkpoints.
struct CurveSummary: Sendable {
    /// Epochs that every run recorded, or as many as any did.
    let epochs: [Double]
    let spreads: [Spread]

    /// Runs that diverged are left out, and so are epochs that fewer than half of the others reached.
    /// - Parameters:
    ///   - smallest: values below it are drawn there, for logarithmic axes.
    ///   - value: of a checkpoint; nil leaves it out.
    init(
        _ runs: [Run], smallest: Double? = nil, value: (Checkpoint) -> Double?
    ) {
        var values: [Int: [Double]] = [:]
        let runs = runs.finished
        for run in runs {
            for checkpoint in run.checkpoints {
                guard let number = value(checkpoint), number.isFinite else { continue }
                values[checkpoint.epoch, default: []].append(
                    smallest.map { max(number, $0) } ?? number)
            }
        }
        let sorted = values.keys.sorted().filter { 2 * (values[$0]?.count ?? 0) >= runs.count }
        epochs = sorted.map(Double.init)
        spreads = sorted.map { Spread(values[$0] ?? []) }
    }

    var medians: [Point] { zip(epochs, spreads).map { Point($0, $1.median) } }

    func band(_ series: Series) -> BandMark {
        BandMark(x: epochs, low: spreads.map(\.low), high: spreads.map(\.high), series: series)
    }

    func line(_ series: Series, style: LineStyle = .main) -> LineMark {
        LineMark(medians, series: series, style: style)
    }

    /// Rows of a data table: the given names, epoch, low, median, high.
    func addRows(to table: inout DataTable, names: [DataTable.Cell]) {
        for (epoch, spread) in zip(epochs, spreads) {
            table.append(
                names + [
                    .integer(Int(epoch)), .number(spread.low), .number(spread.median),
                    .number(spread.high),
                ])
        }
    }
}

extension Run {
    /// One run's value at its checkpoints, as a line.
    func points(smallest: Double = 0, value: (Checkpoint) -> Double?) -> [Point] {
        checkpoints.compactMap { checkpoint in
            value(checkpoint).map { Point(Double(checkpoint.epoch), max($0, smallest)) }
        }
    }
}
