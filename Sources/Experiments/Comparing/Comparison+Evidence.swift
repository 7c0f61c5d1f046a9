public import Base
import Charts
import Datasets
import Methods
import Neural
import Results

extension ComparedConfigurations {
    /// What of the section's text belongs to it.
    public var traits: Set<String> {
        var traits: Set<String> = [isClassifier ? "classified" : "predicted"]
        traits.insert(isJudged ? "judged" : "unjudged")
        if VariedAxis(self) != nil { traits.insert("along") }
        if isPlane { traits.insert("plane") }
        if isRanked { traits.insert("ranked") }
        let lab = lab
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
    public var evidence: Evidence {
        var evidence = Evidence(
            figures: headings.compactMap { figure($0.id) }, quantities: quantities)
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

    private var quantities: [String: Phrase.Value] {
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
            "score": .percentages(entry[score].spread, digits: 1),
            "gain": gain.map(Self.written) ?? .phrase("compare.no-gain"),
            "trainingLoss": .measured(entry[.dataLoss]),
            "heldOutLoss": isJudged ? .measured(entry[.heldOutLoss]) : .phrase("compare.no-gain"),
            "solved": isClassifier ? .share(entry[.solved].share) : .phrase("compare.no-gain"),
            "norm": .measured(entry[.norm]),
            "diverged": .text(Self.listed(entry.diverged)),
            "collapsed": .text(Self.listed(entry.collapsed)),
            "command": .text(RichText.escaped(entry.configuration.command)),
        ]
    }

    private static func written(_ gain: Estimate) -> Phrase.Value {
        func points(_ value: Double) -> Phrase.Value { .text(fixed(value * 100, decimals: 1)) }
        guard gain.hasInterval else { return points(gain.value) }
        return .phrase(
            "compare.gain",
            [
                "value": points(gain.value), "low": points(gain.low), "high": points(gain.high),
            ])
    }

    /// Seeds by their numbers, the first of many.
    private static func listed(_ seeds: [UInt64]) -> String {
        let most = 3
        guard !seeds.isEmpty else { return "–" }
        let first = seeds.prefix(most).map(String.init).joined(separator: ", ")
        return seeds.count > most ? "\(seeds.count): \(first), …" : "\(seeds.count): \(first)"
    }
}
