import Charts
import Neural
import Results

extension CurveSummary {
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
    /// - Parameter smallest: values below it are drawn there.
    func points(smallest: Double = 0, value: (Checkpoint) -> Double?) -> [Point] {
        checkpoints.compactMap { checkpoint in
            value(checkpoint).map { Point(Double(checkpoint.epoch), max($0, smallest)) }
        }
    }
}
