import Base
import Charts
import Experiments
import Foundation
import Methods
import Results

/// What `regplot compare` says in the terminal; encoded, it is the object of `--json`.
struct ComparisonSummary: Encodable {
    /// A number with its 95 % interval; a bound is null where there are too few seeds for one.
    struct Interval: Encodable {
        let value, low, high: Double?

        init(_ estimate: Estimate) {
            (value, low, high) = (
                Self.finite(estimate.value), Self.finite(estimate.low), Self.finite(estimate.high)
            )
        }

        private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(value, forKey: .value)
            try container.encode(low, forKey: .low)
            try container.encode(high, forKey: .high)
        }

        enum CodingKeys: String, CodingKey { case value, low, high }
    }

    /// What a configuration came to.
    struct Entry: Encodable {
        let configuration, method: String
        @OrNull var strength: Double?
        let varied: [String: String]
        /// The command that trains it alone.
        let command: String
        /// The mean over seeds with Student's interval, or the share of seeds with Wilson's, by measure.
        let means: [String: Interval]
        /// The mean paired difference of the score, simultaneous over all comparisons.
        @OrNull var gain: Interval?
        @OrNull var comparedWith: String?
        /// The seeds that diverged, and those that learnt nothing.
        let diverged, collapsed: [UInt64]
        /// The hash of all its networks, as `regplot train --digest` prints it.
        let digest: String

        /// - Parameter place: in the order of the comparison.
        init(_ compared: ComparedConfigurations, at place: Int) {
            let entry = compared.entries[place]
            let own = entry.configuration
            configuration = own.id
            method = own.use.method.id
            strength = own.use.strength
            varied = Dictionary(own.varied.map { ($0.key, $0.text) }) { $1 }
            command = own.command
            means = Dictionary(
                uniqueKeysWithValues: Measure.compared.map {
                    (
                        $0.key,
                        Interval(
                            $0.summary == .share
                                ? entry[$0].estimate : .mean(of: entry[$0].values))
                    )
                })
            gain = compared.gain(place).map { Interval($0.mean) }
            comparedWith = compared.reference(of: place).map {
                compared.entries[$0].configuration.id
            }
            diverged = entry.diverged
            collapsed = entry.collapsed
            digest = entry.digest
        }
    }

    let dataset, command, folder: String
    let seeds, firstSeed: Int
    /// What gains are differences of.
    let score: String
    let configurations: [Entry]

    init(_ compared: ComparedConfigurations, plan: ComparePlan, folder: String) {
        dataset = plan.data.id
        command = plan.command
        self.folder = folder
        seeds = compared.seeds
        firstSeed = plan.base.firstSeed
        score = compared.scoreColumn
        configurations = compared.entries.indices.map { Entry(compared, at: $0) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// A table for people.
    var table: String {
        let key = score.hasPrefix("held-out") ? Measure.score.key : Measure.trainingScore.key
        let head = [
            "", score, "gain (points)", "training loss", "held-out loss", "diverged", "collapsed",
        ]
        let rows = configurations.map { own in
            [
                own.configuration, Self.percent(own.means[key]), Self.points(own.gain),
                Self.number(own.means[Measure.dataLoss.key]),
                Self.number(own.means[Measure.heldOutLoss.key]),
                "\(own.diverged.count)", "\(own.collapsed.count)",
            ]
        }
        let all = [head] + rows
        let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let lines = all.map { row in
            zip(row, widths).enumerated().map { column, cell in
                column == 0
                    ? cell.0.padding(toLength: cell.1, withPad: " ", startingAt: 0)
                    : String(repeating: " ", count: cell.1 - cell.0.count) + cell.0
            }.joined(separator: "  ")
        }
        let hasIntervals = configurations.contains { $0.means[key]?.low != nil }
        return (lines + [""] + footer(hasIntervals: hasIntervals)).joined(separator: "\n")
    }

    private func footer(hasIntervals: Bool) -> [String] {
        guard hasIntervals else {
            return seeds == 1
                ? ["One seed, which tells nothing of others."]
                : [
                    "Means over \(seeds) seeds, too few for intervals. Gains are paired, seed by seed."
                ]
        }
        return [
            "Means over \(seeds) seeds with 95 % intervals. Gains are paired, seed by seed, with what each is compared",
            "with; their intervals hold for all of them at once.",
        ]
    }

    private static func percent(_ own: Interval?) -> String { ranged(own, 100, decimals: 1) + " %" }
    private static func points(_ own: Interval?) -> String {
        own == nil ? "–" : ranged(own, 100, decimals: 1)
    }

    private static func ranged(_ own: Interval?, _ factor: Double, decimals: Int) -> String {
        guard let own, let value = own.value else { return "–" }
        // No share lies beyond 1, whatever Student's interval says.
        func text(_ value: Double) -> String {
            fixed(min(value, 1) * factor, decimals: decimals)
        }
        guard let low = own.low, let high = own.high else { return text(value) }
        return "\(text(value)) [\(text(low)), \(text(high))]"
    }

    private static func number(_ own: Interval?) -> String {
        own?.value.map { RichText(formatted($0)).plain } ?? "–"
    }
}
