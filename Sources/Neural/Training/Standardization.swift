/// Moves and scales numbers so that the training rows have mean 0 and standard deviation 1.
public struct Standardization: Sendable, Hashable {
    private let means, deviations: [Double]

    /// - Parameters:
    ///   - values: [rows][columns].
    ///   - columns: how many numbers a row has.
    ///   - rows: the training rows; the deviation divides by their number.
    ///   - keeps: columns that stay as they are.
    public init(_ values: [Double], columns: Int, rows: [Int], keeps: [Bool]) {
        var (means, deviations) = (
            [Double](repeating: 0, count: columns), [Double](repeating: 1, count: columns)
        )
        let count = Double(rows.count)
        for column in 0..<columns where !keeps[column] {
            let mean = rows.reduce(0) { $0 + values[$1 * columns + column] } / count
            let variance =
                rows.reduce(0) { sum, row in
                    let distance = values[row * columns + column] - mean
                    return sum + distance * distance
                } / count
            means[column] = mean
            // What is the same in all training rows is only moved.
            let isConstant = rows.allSatisfy {
                values[$0 * columns + column] == values[rows[0] * columns + column]
            }
            if !isConstant, variance > 0 { deviations[column] = variance.squareRoot() }
        }
        self.means = means
        self.deviations = deviations
    }

    /// A row's numbers moved and scaled.
    public func applied(to row: ArraySlice<Double>) -> [Double] {
        zip(row, zip(means, deviations)).map { ($0 - $1.0) / $1.1 }
    }

    /// The same of some rows, one after the other.
    /// - Parameters:
    ///   - rows: their places.
    ///   - values: [rows][columns].
    public func applied(toRows rows: [Int], of values: [Double]) -> [Double] {
        let columns = means.count
        var scaled: [Double] = []
        scaled.reserveCapacity(rows.count * columns)
        for row in rows {
            for column in 0..<columns {
                let value = values[row * columns + column]
                scaled.append((value - means[column]) / deviations[column])
            }
        }
        return scaled
    }

    /// What a row's numbers were before they were moved and scaled.
    public func undone(_ row: ArraySlice<Double>) -> [Double] {
        zip(row, zip(means, deviations)).map { $0 * $1.1 + $1.0 }
    }
}
