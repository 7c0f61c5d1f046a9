import Datasets
import Experiments

/// What a comparison learns from, and the same with another noise or other rows.
struct ComparedData: Sendable {
    let dataset: String
    let file: String?
    let options: DataOptions
    /// Where the file is now, if not where it was typed to be.
    let table: String?

    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    func plan(varied: [Configuration.Varied] = []) throws -> DataPlan {
        var options = options
        for own in varied {
            switch own.key {
            case "noise": options.noise = try numbered(own, number)
            case "rows": options.rows = try numbered(own, wholeNumber)
            case "flipped": options.flipped = try numbered(own, number)
            default: continue
            }
        }
        return try DataPlan(
            dataset: dataset, file: file, options: options, among: DatasetCatalog.trainable,
            table: table)
    }

    private func numbered<Number>(
        _ varied: Configuration.Varied, _ read: (String) throws -> Number
    ) throws -> Number {
        do {
            return try read(varied.text)
        } catch {
            throw Variation.refused(varied, error)
        }
    }
}
