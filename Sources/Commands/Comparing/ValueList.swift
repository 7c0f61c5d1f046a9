import ArgumentParser
import Foundation
import UserInput

/// The values of a setting, as they are typed: `0.001,0.01`, `a..b:n` for n values evenly from a to b, `a..b:n:log` for n
/// by equal factors, and any of these one after the other, separated by commas.
///
/// Where a value has commas itself, as hidden layers have, semicolons separate: `8;16,16`.
struct ValueList {
    /// Each as it is typed for one run.
    let values: [String]

    /// The most values that one list may stand for.
    static let most = 10_000

    /// - Parameters:
    ///   - text: what was typed.
    ///   - option: what messages name.
    /// - Throws: `ValidationError` saying which part is wrong and what to type.
    init(_ text: String, option: String) throws {
        let sign: Character = text.contains(";") ? ";" : ","
        var values: [String] = []
        for part in text.split(separator: sign, omittingEmptySubsequences: false) {
            let part = part.trimmingCharacters(in: .whitespaces)
            guard !part.isEmpty else {
                throw ValidationError(
                    "\(option) \(text.quoted) has an empty place; separate the values by single signs \(String(sign).quoted)."
                )
            }
            values += try part.contains("..") ? Self.range(part, option: option) : [part]
            guard values.count <= Self.most else {
                throw ValidationError(
                    "\(option) \(text.quoted) stands for more than \(Self.most) values; type fewer."
                )
            }
        }
        var seen: Set<String> = []
        if let twice = values.first(where: { !seen.insert(Self.key($0)).inserted }) {
            throw ValidationError("\(option) \(text.quoted) has \(twice) twice; leave one out.")
        }
        self.values = values
    }

    /// `0.10` and `1e-1` are the same value.
    private static func key(_ value: String) -> String { Double(value).map { "\($0)" } ?? value }

    private static func range(_ text: String, option: String) throws -> [String] {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let ends = parts[0].components(separatedBy: "..").map(Double.init)
        let isLogarithmic = parts.count == 3 && parts[2] == "log"
        guard ends.count == 2, let low = ends[0], let high = ends[1], low.isFinite, high.isFinite,
            parts.count == 2 || isLogarithmic, let count = Int(parts[1])
        else {
            throw ValidationError(
                "\(option) \(text.quoted) is no range; type START..END:COUNT for values evenly apart, or "
                    + "START..END:COUNT:log for values by equal factors, as in 1e-4..1e-1:13:log.")
        }
        guard (2...most).contains(count) else {
            throw ValidationError(
                "\(option) \(text.quoted): \(count) is no number of values; type a whole number from 2 to \(most)."
            )
        }
        guard !isLogarithmic || low > 0 && high > 0 else {
            throw ValidationError(
                "\(option) \(text.quoted): equal factors lead neither from 0 nor to it; type ends above 0, and 0 "
                    + "beside the range, as in 0,\(text).")
        }
        return (0..<count).map { place in
            let share = Double(place) / Double(count - 1)
            let value =
                place == count - 1
                ? high : isLogarithmic ? low * pow(high / low, share) : low + (high - low) * share
            return written(value)
        }
    }

    /// Whole numbers without a point, as options for counts want them; others with twelve digits, which neither
    /// `0.30000000000000004` nor a lost digit of use comes of.
    private static func written(_ value: Double) -> String {
        let value = Double(String(format: "%.12g", value)) ?? value
        return value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
