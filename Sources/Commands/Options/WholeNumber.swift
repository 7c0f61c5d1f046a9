import ArgumentParser

/// The value if it lies in the range.
/// - Throws: `ValidationError` naming the option and the range.
func checked(_ value: Int, in range: ClosedRange<Int>, option: String) throws -> Int {
    guard range.contains(value) else {
        throw ValidationError(
            "\(option) \(value) is out of range; type a whole number from \(range.lowerBound) to "
                + "\(range.upperBound).")
    }
    return value
}

/// Reads a whole number.
/// - Throws: `ValidationError` if the text is none.
@Sendable
func wholeNumber(_ text: String) throws -> Int {
    guard let value = Int(text) else {
        throw ValidationError("type a whole number.")
    }
    return value
}
