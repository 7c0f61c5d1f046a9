import Base
import Charts
import Datasets
import Experiments
import Foundation
import Neural
import Results
import UserInput

/// What `regplot train` says about its runs; encoded, it is the object of `--json`.
struct TrainSummary: Sendable, Encodable {
    /// Over the seeds that did not diverge; nil where there are none.
    struct Distribution: Sendable, Encodable {
        let mean, median, p10, p90: Double?

        init(_ values: [Double]) {
            let all = quantiles(values, [0.1, 0.5, 0.9]).map { $0.isFinite ? $0 : nil }
            (p10, median, p90) = (all[0], all[1], all[2])
            let sum = values.reduce(0, +)
            let count = Double(max(values.count, 1))
            // The sum may overflow where the mean does not.
            let mean = sum.isFinite ? sum / count : values.reduce(0) { $0 + $1 / count }
            self.mean = values.isEmpty || !mean.isFinite ? nil : mean
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            // A missing number is null, not a missing key.
            try container.encode(mean, forKey: .mean)
            try container.encode(median, forKey: .median)
            try container.encode(p10, forKey: .p10)
            try container.encode(p90, forKey: .p90)
        }

        enum CodingKeys: String, CodingKey { case mean, median, p10, p90 }
    }

    /// Dense weights without biases; near zero is |w| < 0.01.
    struct Weights: Sendable, Encodable {
        let nearZeroShare, exactZeroShare: Double?
        let l2Norm: Distribution
    }

    /// How many rows were trained on, validated with and held out, for every seed.
    struct Rows: Sendable, Encodable {
        let training, validation, heldOut: Int
    }

    let dataset: String
    let rows: Rows
    /// What the inputs are called.
    let inputs: [String]
    /// How a table was read, in words.
    let notices: [String]
    let config: TrainSettings
    let seeds: Int
    /// Wall time of the training alone.
    let seconds: Double
    /// Shares of all seeds.
    let diverged: Double
    /// nil where numbers are predicted, which are never right or wrong.
    let solved: Double?
    let dataLoss: Distribution
    /// The share of the held-out rows on the right side; nil where there are none, or numbers are
    /// predicted.
    let heldOutAccuracy: Distribution?
    /// The share of the held-out rows' variance about their own mean that is explained, `Score.explained`;
    /// nil where there are none, or classes are told apart.
    let heldOutVarianceExplained: Distribution?
    /// Mean data loss per held-out row; nil where there are none.
    let heldOutLoss: Distribution?
    let weights: Weights
    /// The hash of all networks' final parameters, as `--digest` prints it.
    let digest: String

    private let solvedShare: Share
    private let divergedCount: Int

    enum CodingKeys: String, CodingKey {
        case dataset, rows, inputs, notices, config, seeds, seconds, solved, diverged, dataLoss,
            heldOutAccuracy, heldOutVarianceExplained, heldOutLoss, weights, digest
    }

    /// - Parameter data: what was learnt from.
    init(
        _ results: [SeedResult], settings: TrainSettings, data: Dataset, words: Words,
        seconds: Double
    ) {
        dataset = settings.dataset
        rows = Rows(
            training: data.trainingRows, validation: data.validationRows,
            heldOut: data.heldOutRows)
        inputs = data.inputs
        notices = data.notices.map { words.text($0.phrase) }
        config = settings
        digest = ParameterDigest.of(results.map(\.digest)).hexadecimal
        seeds = results.count
        self.seconds = seconds
        solvedShare = Share(results.filter(\.isSolved).count, of: results.count)
        divergedCount = results.filter { $0.divergedAt != nil }.count
        solved = settings.isClassified ? solvedShare.value : nil
        diverged = Double(divergedCount) / Double(results.count)
        dataLoss = Distribution(results.compactMap(\.dataLoss))
        let isHeldOut = data.heldOutRows > 0
        heldOutAccuracy =
            isHeldOut && settings.isClassified
            ? Distribution(results.compactMap(\.heldOutAccuracy)) : nil
        heldOutVarianceExplained =
            isHeldOut && !settings.isClassified
            ? Distribution(results.compactMap(\.heldOutExplained)) : nil
        heldOutLoss = isHeldOut ? Distribution(results.compactMap(\.heldOutLoss)) : nil
        let count = Double(settings.plan.layout.weightCount)
        let finished = results.compactMap(\.norm)
        func share(_ counts: [Int]) -> Double? {
            counts.isEmpty
                ? nil : Double(counts.reduce(0, +)) / (count * Double(counts.count))
        }
        weights = Weights(
            nearZeroShare: share(results.compactMap(\.nearZeros)),
            exactZeroShare: share(results.compactMap(\.exactZeros)),
            l2Norm: Distribution(finished))
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private var rowWords: String {
        let parts = [
            (rows.training, "trained on"), (rows.validation, "to validate"),
            (rows.heldOut, "held out"),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ")
            + (config.dataSeed.map { "; those of seed \($0) for every seed" } ?? "")
    }

    /// How many inputs there are, and the first by name.
    private var inputWords: String {
        let most = 8
        let names = inputs.prefix(most).map { $0.quoted(max: 24) }
        return "\(inputs.count): " + names.joined(separator: ", ")
            + (inputs.count > most ? " and \(inputs.count - most) more" : "")
    }

    /// A table for people.
    var table: String {
        func number(_ value: Double?) -> String {
            value.map { RichText(formatted($0)).plain } ?? "–"
        }
        func spread(_ values: Distribution, _ scale: Double = 1) -> String {
            "\(number(values.median.map { $0 * scale })) "
                + "(\(number(values.p10.map { $0 * scale })) to "
                + "\(number(values.p90.map { $0 * scale })))"
        }
        func percent(_ value: Double?) -> String {
            value.map { number($0 * 100) + " %" } ?? "–"
        }
        let interval = solvedShare.interval
        var rows = [
            ("rows", rowWords), ("inputs", inputWords),
            ("seeds", "\(seeds), from \(config.firstSeed)"),
            ("diverged", "\(divergedCount)"),
            ("data loss", spread(dataLoss)),
        ]
        if let solved {
            let range = "\(percent(interval.low)) to \(percent(interval.high))"
            rows.insert(("solved", "\(percent(solved)) (\(range))"), at: 3)
        }
        if let heldOutAccuracy {
            rows.append(("held-out accuracy (%)", spread(heldOutAccuracy, 100)))
        }
        if let heldOutVarianceExplained {
            rows.append(("held-out variance explained (%)", spread(heldOutVarianceExplained, 100)))
        }
        if let heldOutLoss { rows.append(("held-out loss", spread(heldOutLoss))) }
        rows += [
            ("weight norm", spread(weights.l2Norm)),
            ("weights near zero", percent(weights.nearZeroShare)),
            ("weights exactly zero", percent(weights.exactZeroShare)),
            ("time", "\(number(seconds)) s"),
        ]
        let width = (rows.map(\.0.count).max() ?? 0) + 2
        let lines = rows.map { name, value in
            name + String(repeating: " ", count: width - name.count) + value
        }
        return
            (lines + [
                "",
                "Medians with the range from 10 % to 90 % of the seeds; shares with"
                    + " Wilson's 95 % interval.",
            ]).joined(separator: "\n")
    }
}
