import Base
import Charts
import Datasets
import Experiments
import Foundation
import Report
import Results

/// The numbers of a study that texts quote, read from its folder: what a text says is what its data say.
struct StudyNumbers {
    /// By configuration and measure, as a text has them.
    private var values: [String: [String: String]] = [:]

    /// Where a study's folder has them.
    private static let file = "data/measurements.csv"
    private static let unknown = "–"

    /// - Parameter folder: of a comparison.
    /// - Throws: `Failure` if its data cannot be read.
    init(folder: String) throws(Failure) {
        let path = folder + "/" + Self.file
        do throws(TableError) {
            var format = TextTable.Format()
            format.delimiter = .sign(",")
            let table = try TextTable(TextTable.bytes(of: path), format: format)
            let columns = Dictionary(
                table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }
            )
            for row in table.lines.indices {
                add { name in columns[name].map { table.field(row: row, column: $0) } ?? "" }
            }
        } catch {
            throw Failure(error, file: path)
        }
    }

    /// The number as a text has it: shares in percent, gains in points; a dash where there is none, as of a gain on
    /// itself.
    subscript(number: QuotedNumber) -> String {
        values[number.configuration]?[number.measure] ?? Self.unknown
    }

    /// The names of measures: the mean of each over the seeds or the share of them, and the ends of its interval.
    static func measures(isClassifier: Bool) -> [String] {
        (Measure.compared.map { $0.column(isClassifier: isClassifier) } + ["gain"]).flatMap {
            [$0, "\($0) low", "\($0) high"]
        } + ["seeds"]
    }

    private static let shares = Set(
        [true, false].flatMap { isClassifier in
            Measure.compared.filter { [.share, .truth].contains($0.unit) }.map {
                $0.column(isClassifier: isClassifier)
            }
        })

    private mutating func add(_ field: (String) -> String) {
        let (configuration, summary) = (field("configuration"), field("summary"))
        guard !summary.hasPrefix("median") else { return }
        let isGain = !field("compared with").isEmpty
        let measure = isGain ? "gain" : field("measure")
        let isShare = Self.shares.contains(field("measure"))
        func written(_ column: String) -> String {
            guard let value = Double(field(column)) else { return Self.unknown }
            guard isShare else { return RichText(formatted(value)).plain }
            return fixed(value * 100, decimals: 1) + (isGain ? "" : " %")
        }
        values[configuration, default: [:]][measure] = written("value")
        values[configuration, default: [:]]["\(measure) low"] = written("low")
        values[configuration, default: [:]]["\(measure) high"] = written("high")
        if !isGain { values[configuration, default: [:]]["seeds"] = field("seeds") }
    }
}
