import ArgumentParser
import Foundation

/// A length on paper, as in `85mm`, `3.5in` or `240pt`.
struct Length: Sendable, Hashable {
    /// Of 1/72 inch.
    let points: Double
    /// As it was typed.
    let text: String

    fileprivate static let units: [(name: String, points: Double)] = [
        ("mm", 72 / 25.4), ("cm", 720 / 25.4), ("in", 72), ("pt", 1),
    ]

    static func millimetres(_ number: Int) -> Length {
        Length(points: Double(number) * 72 / 25.4, text: "\(number)mm")
    }
}

extension Length: CustomStringConvertible {
    var description: String { text }
}

/// Reads a length.
/// - Throws: `ValidationError` if the text is no number with a unit.
@Sendable
func length(_ text: String) throws -> Length {
    for unit in Length.units where text.lowercased().hasSuffix(unit.name) {
        let number = text.dropLast(unit.name.count).trimmingCharacters(in: .whitespaces)
        guard let number = Double(number), number.isFinite else { break }
        return Length(points: number * unit.points, text: text.filter { $0 != " " }.lowercased())
    }
    throw ValidationError("type a number and its unit, as in 85mm, 8.5cm, 3.5in or 240pt.")
}
