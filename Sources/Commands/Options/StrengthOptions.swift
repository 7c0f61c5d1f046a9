import ArgumentParser
import Experiments
import Methods

/// An option for every strength of the catalogue that can be chosen for a report: `--l1`, `--dropout` and so
/// on. They are made from the catalogue, so a new strength has its option without a line here.
///
/// The parser finds options among a value's properties by reflection. These stand in a list, so the value
/// says by itself what its properties are, and reads them by their keys.
struct StrengthOptions: ParsableArguments, CustomReflectable {
    private typealias Entry = (strength: Strength, option: Option<Double?>)

    private let entries: [Entry]

    init() {
        entries = MethodCatalog.strengths.filter(\.isChosenForReports).map { strength in
            (
                strength,
                Option(
                    name: .customLong(strength.key), parsing: .unconditional,
                    help: ArgumentHelp(
                        "\(strength.help) (default: \(strength.standardInWords))",
                        valueName: strength.valueName), transform: number)
            )
        }
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        entries = try StrengthOptions().entries.map { entry in
            let key = Key(stringValue: entry.strength.key)
            return (entry.strength, try values.decode(Option<Double?>.self, forKey: key))
        }
    }

    var customMirror: Mirror {
        Mirror(
            self,
            children: entries.map { (label: "_\($0.strength.key)", value: $0.option as Any) })
    }

    /// What was typed, in the order of the catalogue.
    var typed: [(strength: Strength, value: Double)] {
        entries.compactMap { strength, option in
            option.wrappedValue.map { (strength, $0) }
        }
    }

    /// A strength's key.
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension Strength {
    /// What stands in help for its value.
    fileprivate var valueName: String {
        switch quantity {
        case .penalty: "LAMBDA"
        case .rate: "RATE"
        case .deviation: "SIGMA"
        case .epochs, .rows: "N"
        case .norm: "C"
        case .decay: "D"
        case .shape: "ALPHA"
        case .share: "SHARE"
        case .variance: "ETA"
        }
    }

    /// What help says of its standard; decoupled decay stands beside Adam, which does not learn the four points.
    fileprivate var standardInWords: String {
        guard grid != nil else { return "\(standard)" }
        return quantity == .decay
            ? "chosen on validation rows"
            : "chosen on validation rows; \(standard) on xor's four points"
    }
}

/// The number if a strength can have it.
/// - Parameter option: what messages name; nil is the option of this strength.
/// - Throws: `ValidationError` naming the option and the range.
func checked(
    _ value: Double, for strength: Strength, option: String? = nil
) throws -> Double {
    let option = option ?? "--\(strength.key)"
    switch strength.range {
    case .from(let low): return try checked(value, from: low, option: option)
    case .above(let low): return try checked(value, above: low, option: option)
    case .within(let range): return try checked(value, in: range, option: option)
    }
}
