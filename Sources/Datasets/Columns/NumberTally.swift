/// How the numbers of a column are written, as far as it tells which mark stands before decimals.
struct NumberTally {
    private(set) var points = 0, commas = 0, pointsOrGroups = 0, commasOrGroups = 0
    /// The largest number without a mark.
    private(set) var largestWhole = 0.0

    mutating func add(_ mark: WrittenNumber.Mark) {
        switch mark {
        case .none: break
        case .point: points += 1
        case .comma: commas += 1
        case .pointOrGroup: pointsOrGroups += 1
        case .commaOrGroup: commasOrGroups += 1
        }
    }

    mutating func add(whole number: Double) { largestWhole = max(largestWhole, number.magnitude) }

    static func + (first: NumberTally, second: NumberTally) -> NumberTally {
        var sum = first
        sum.points += second.points
        sum.commas += second.commas
        return sum
    }

    /// The mark before decimals; nil if numbers of the column contradict each other.
    /// - Parameters:
    ///   - table: what all columns together say.
    ///   - isDividedByCommas: whether a comma inside a number had to be quoted.
    func decimal(in table: NumberTally, isDividedByCommas: Bool) -> Character? {
        switch (points > 0, commas > 0) {
        case (true, true): return nil
        case (true, false): return "."
        case (false, true): return ","
        case (false, false): break
        }
        switch (pointsOrGroups > 0, commasOrGroups > 0) {
        case (true, true): return nil
        case (false, false): return "."
        case (true, false):
            if table.commas > 0, table.points == 0 { return "," }
            if table.points > 0 { return "." }
            // 925 beside 1.075: what has three digits everywhere is no fraction.
            return largestWhole >= 100 ? "," : "."
        case (false, true):
            if isDividedByCommas || table.points > 0 && table.commas == 0 { return "." }
            if table.commas > 0 { return "," }
            return largestWhole >= 100 ? "." : ","
        }
    }
}
