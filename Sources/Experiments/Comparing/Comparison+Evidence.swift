public import Base
import Charts
import Datasets
import Methods
import Neural
import Results

extension ComparedConfigurations {
    /// What of the section's text belongs to it.
    /// - Parameter lab: of its page.
    public func traits(_ lab: ComparisonLab) -> Set<String> {
        var traits: Set<String> = [isClassifier ? "classified" : "predicted"]
        traits.insert(isJudged ? "judged" : "unjudged")
        if VariedAxis(self) != nil { traits.insert("along") }
        if isPlane { traits.insert("plane") }
        if isRanked { traits.insert("ranked") }
        traits.insert(isSure ? "sure" : "few")
        if lab.offer != nil { traits.insert("lab") }
        if lab.presets.count < entries.count { traits.insert("untried") }
        return traits.union(lab.presets.map { "try-\(names[$0.place])" })
    }

    /// How many slots of the palette its figures have.
    public var slots: Int {
        entries.map { $0.configuration.use.method.slot + 1 }.reduce(
            max(Series.standardSlotCount, ComparisonAlong(self)?.slots ?? 0), max)
    }

    /// The ids by which texts name the entries, in order: `c1`, `c2`.
    public var names: [String] { entries.indices.map { "c\($0 + 1)" } }

    /// Its figures, and what its text quotes.
    /// - Parameter lab: of its page.
    public func evidence(_ lab: ComparisonLab) -> Evidence {
        var evidence = Evidence(
            figures: headings.compactMap { figure($0.id) }, quantities: quantities(lab))
        evidence.tables = tables
        evidence.exports = exports
        evidence.lab = lab.offer
        return evidence
    }

    /// Of a table: that held-out rows are the same for every seed, and how uncertain a score on so many of them is.
    public var cautions: [Phrase] {
        guard task.isDivided, isJudged else { return [] }
        return [
            Phrase("tested.divided"),
            task.uncertainty(of: entries[0][score].median, digits: 1),
        ]
    }

    /// What most entries are compared with.
    private var first: Phrase {
        let own = entries[0].configuration
        return namesMethods && !own.varied.isEmpty
            ? Phrase("compare.first-same", ["method": .phrase(own.methodLabel)]) : label(0)
    }

    private func quantities(_ lab: ComparisonLab) -> [String: Phrase.Value] {
        var all: [String: Phrase.Value] = [
            "compare.setting": .phrase(setting), "compare.seeds": .seeds(seeds),
            "compare.count": .count(entries.count), "compare.score": .phrase(scoreName),
            "compare.first": .phrase(first),
        ]
        for (place, name) in names.enumerated() {
            for (key, value) in quantities(of: place) { all["compare.\(name).\(key)"] = value }
        }
        for (key, value) in lab.quantities { all["compare.\(key)"] = value }
        return all
    }

    private func quantities(of place: Int) -> [String: Phrase.Value] {
        let entry = entries[place]
        let gain = gain(place)?.mean
        return [
            "label": .phrase(label(place)),
            "score": Self.written(percent: entry[score].spread),
            "gain": gain.map(Self.written(gain:)) ?? .phrase("compare.no-gain"),
            "trainingLoss": .measured(entry[.dataLoss]),
            "lossDifference": lossDifference(place).map(Self.written(loss:))
                ?? .phrase("compare.no-gain"),
            "heldOutLoss": isJudged ? .measured(entry[.heldOutLoss]) : .phrase("compare.no-gain"),
            "solved": isClassifier ? .share(entry[.solved].share) : .phrase("compare.no-gain"),
            "norm": .measured(entry[.norm]),
            "lost": Self.written(lost: entry),
            "command": .text(RichText.escaped(entry.configuration.command)),
        ]
    }

    /// Without the sign, which stands in the head of its column.
    private static func written(percent spread: Spread) -> Phrase.Value {
        let numbers = [spread.low, spread.median, spread.high].map { fixed($0 * 100, decimals: 1) }
        guard spread.low < spread.high else { return .text(numbers[1]) }
        return .phrase(
            "compare.range",
            [
                "low": .text(numbers[0]), "value": .text(numbers[1]), "high": .text(numbers[2]),
            ])
    }

    private static func written(gain: Estimate) -> Phrase.Value {
        written(gain) { .text(fixed($0 * 100, decimals: 1)) }
    }

    private static func written(loss difference: Estimate) -> Phrase.Value {
        written(difference) { .text(fixed($0, decimals: 2)) }
    }

    private static func written(
        _ difference: Estimate, _ number: (Double) -> Phrase.Value
    ) -> Phrase.Value {
        guard difference.hasInterval else { return number(difference.value) }
        return .phrase(
            "compare.gain",
            [
                "value": number(difference.value), "low": number(difference.low),
                "high": number(difference.high),
            ])
    }

    private static func written(lost entry: ConfigurationRuns) -> Phrase.Value {
        let lost = [("compare.diverged", entry.diverged), ("compare.collapsed", entry.collapsed)]
            .filter { !$0.1.isEmpty }
            .map { Phrase($0.0, ["count": .count($0.1.count), "seeds": .text(listed($0.1))]) }
        return lost.isEmpty ? .phrase("compare.no-gain") : .phrase(.sentences(lost))
    }

    /// Seeds by their numbers, the first of many.
    private static func listed(_ seeds: [UInt64]) -> String {
        let most = 3
        let first = seeds.prefix(most).map(String.init).joined(separator: ", ")
        return seeds.count > most ? "\(first), …" : first
    }
}
