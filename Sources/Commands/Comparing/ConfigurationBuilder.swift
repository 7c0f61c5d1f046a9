import ArgumentParser
import Datasets
import Experiments
import Foundation
import Methods
import Neural
import UserInput

/// Makes configurations of a comparison: each is read and checked as the command line of `regplot train` that trains it
/// alone, so that every option reaches every run or is refused as it would be there.
struct ConfigurationBuilder {
    let source: ComparedData
    let plan: DataPlan
    let dataset: Dataset
    /// Options of the network and its training that nobody typed.
    let standard: [(name: String, value: String)]
    let typed: [(name: String, value: String)]
    /// The words that say which seeds are trained.
    let seeds: [String]

    /// - Throws: `ValidationError` naming the method and what is varied, and what is wrong.
    func configuration(
        _ method: TypedMethod, varied: [Configuration.Varied]
    ) throws -> Configuration {
        let isNone = method.use.method == .none
        do {
            let changesData = varied.contains { Variation.dataOptions.contains($0.key) }
            let plan = changesData ? try source.plan(varied: varied) : plan
            let dataset = changesData ? try plan.load() : dataset
            let settings = try settings(method: isNone ? nil : method, varied: varied, of: dataset)
            let words =
                ["regplot", "train"] + plan.words
                + words(method: isNone ? nil : method, varied: varied)
            return Configuration(
                method.use, varied: varied, plan: settings.recordedPlan,
                precision: settings.precision,
                dataset: settings.dataSeed.map { dataset.withRows(ofSeed: UInt64($0)) } ?? dataset,
                settings: ShellWords.joined(words), seeds: ShellWords.joined(seeds),
                making: Configuration.Making(
                    recipe: settings.plainRecipe, flipped: plan.flipped,
                    dataSeed: settings.dataSeed.map { UInt64($0) }))
        } catch let error as ValidationError {
            guard !varied.isEmpty else { throw error }
            let place = varied.map { "\($0.key)=\($0.text)" }.joined(separator: " ")
            throw ValidationError("With \(place): \(error.message)")
        }
    }

    /// - Parameter method: nil is none.
    func settings(
        method: TypedMethod?, varied: [Configuration.Varied], of dataset: Dataset
    ) throws -> TrainSettings {
        let options: TrainOptions
        do {
            options = try TrainOptions.parse(words(method: method, varied: varied) + seeds)
        } catch let error as ValidationError {
            throw error
        } catch {
            throw ValidationError(Self.message(of: error))
        }
        return try TrainSettings(dataset, options: options, dataOptions: plan.words)
    }

    /// The first line of what the parser says, which else speaks of a command's usage.
    private static func message(of error: any Error) -> String {
        let text = TrainOptions.message(for: error)
        return text.split(separator: "\n").first.map(String.init) ?? text
    }

    /// The options of `regplot train` but for its seeds, in the order of its help.
    private func words(method: TypedMethod?, varied: [Configuration.Varied]) -> [String] {
        let own = varied.filter { !Variation.dataOptions.contains($0.key) }
        let names = PassedOptions.declared.map(\.name)
        var words: [String] = []
        func chosen(_ name: String) -> String? {
            own.first { $0.key == name }?.text ?? typed.first { $0.name == name }?.value
        }
        func usual(_ name: String) -> String? { standard.first { $0.name == name }?.value }
        for name in names {
            // The usual rate is that of the usual optimizer.
            let isOther =
                name == "lr" && chosen("optimizer") != nil
                && chosen("optimizer") != usual("optimizer")
            guard let value = chosen(name) ?? (isOther ? nil : usual(name)) else { continue }
            words += ["--\(name)"] + (value.isEmpty ? [] : [value])
        }
        return words + (method.map { ["--method", $0.word] } ?? [])
    }
}
