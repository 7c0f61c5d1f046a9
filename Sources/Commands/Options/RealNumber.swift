import ArgumentParser

/// Reads a number.
/// - Throws: `ValidationError` if the text is none.
@Sendable
func number(_ text: String) throws -> Double {
    guard let value = Double(text), value.isFinite else {
        throw ValidationError("type a number such as 0.01.")
    }
    return value
}

/// The number if it is at least or more than a bound.
/// - Throws: `ValidationError` naming the option and the range.
func checked(_ value: Double, from low: Double, option: String) throws -> Double {
    guard value >= low else {
        throw ValidationError("\(option) \(value) is out of range; type a number from \(low) on.")
    }
    return value
}

func checked(_ value: Double, above low: Double, option: String) throws -> Double {
    guard value > low else {
        throw ValidationError("\(option) \(value) is out of range; type a number above \(low).")
    }
    return value
}

func checked(_ value: Double, in range: Range<Double>, option: String) throws -> Double {
    guard range.contains(value) else {
        throw ValidationError(
            "\(option) \(value) is out of range; type a number from \(range.lowerBound) to below "
                + "\(range.upperBound).")
    }
    return value
}
