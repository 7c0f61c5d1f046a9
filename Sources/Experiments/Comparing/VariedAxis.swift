import Base
import Charts
import Methods
import Results

/// The setting along which a figure of a comparison runs: the one that is varied with most values, a method's strength
/// among them.
struct VariedAxis: Sendable {
    /// A line's method, at its strength where the axis is another setting.
    struct Line: Hashable {
        let name: Phrase?
        let slot: Int
    }

    /// Nil where it is the strength of methods.
    private let key: String?
    /// Every value of a setting, as it was typed.
    private let values: [Configuration.Varied]
    /// The same as numbers, in order, where all are; and strengths.
    private let numbers: [Double]?
    let name: Phrase
    let column: String

    /// - Returns: nil where no setting has three values, and no two.
    init?(_ compared: ComparedConfigurations) {
        let configurations = compared.entries.map(\.configuration)
        let keys = configurations.flatMap { $0.varied.map(\.key) }.unique
        func values(_ key: String) -> [Configuration.Varied] {
            configurations.flatMap { $0.varied.filter { $0.key == key } }.unique
        }
        let longest = keys.largest { Double(values($0).count) }
        let strengths = configurations.compactMap(\.use.strength).unique
        let methods = configurations.filter { $0.use.strength != nil }.map(\.use.method).unique
        let count = longest.map { values($0).count } ?? 0
        if methods.count == 1, let method = methods.first, let strength = method.strength,
            strengths.count > max(count, 1)
        {
            key = nil
            self.values = []
            numbers = strengths.sorted()
            name = Phrase(
                "compare.strength-axis",
                ["method": .phrase(method.label), "symbol": .phrase(strength.symbol)])
            column = method.id
            return
        }
        guard let longest, count > 1 else { return nil }
        key = longest
        self.values = values(longest)
        let known = self.values.compactMap(\.number)
        numbers = known.count == self.values.count ? known.sorted() : nil
        name = self.values[0].name
        column = longest
    }

    /// An entry's value; nil where it has none, as no regularizer has no strength.
    func value(_ compared: ComparedConfigurations, _ place: Int) -> String? {
        let own = compared.entries[place].configuration
        guard let key else { return own.use.strength.map { "\($0)" } }
        return own.varied.first { $0.key == key }?.text
    }

    /// The same as data have it.
    func text(_ compared: ComparedConfigurations, _ place: Int) -> String {
        value(compared, place) ?? ""
    }

    /// Where it stands on the axis.
    func place(_ compared: ComparedConfigurations, _ place: Int) -> Double {
        let text = text(compared, place)
        if numbers != nil, let number = Double(text) { return number }
        return Double(values.firstIndex { $0.text == text } ?? 0)
    }

    /// What else is varied of an entry.
    func others(_ compared: ComparedConfigurations, _ place: Int) -> [Configuration.Varied] {
        compared.entries[place].configuration.varied.filter { $0.key != key }
    }

    func line(_ compared: ComparedConfigurations, _ place: Int) -> Line {
        let own = compared.entries[place].configuration
        let label = key == nil ? own.use.method.label : own.methodLabel
        return Line(name: compared.namesMethods ? label : nil, slot: own.use.method.slot)
    }

    /// By equal factors where values are: none below 0, and the largest ten times the smallest above it.
    func scale(_ words: Words) -> Axis.Scale {
        guard let numbers else {
            return .categories(values.map { words($0.value) })
        }
        guard let low = numbers.first(where: { $0 > 0 }), let high = numbers.last,
            numbers[0] >= 0, high >= 10 * low
        else { return .linear }
        return numbers[0] > 0 ? .logarithmic : .symmetricLog(linearThreshold: low)
    }
}
