import ArgumentParser
import Base
import Datasets
import Experiments
import Foundation
import Methods
import Neural
import UserInput

/// A comparison's options after every check: the methods and what is varied, crossed, each with the settings that
/// `regplot train` makes of its own command line.
struct ComparePlan: Sendable {
    let data: DataPlan
    /// SHA-256 of the file that was read; nil for other data sets.
    let fileHash: String?
    let task: LearningTask
    /// The first one is what others are compared with.
    let configurations: [Configuration]
    /// The network and its training where nothing is varied.
    let base: TrainSettings
    let jobs: Int
    let folder: FolderPlan
    let exports: ExportPlan
    /// The words after `regplot compare` that make the same comparison.
    let words: [String]

    /// The most configurations, and the most runs of all of them.
    static let limits = (configurations: 400, runs: 500_000)

    /// - Parameter table: where the file is now, if not where it was typed to be.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    ///   `Failure` if a file of the data is not as it should be.
    init(
        dataset: String, file: String?, data options: DataOptions, _ compare: CompareOptions,
        table: String? = nil
    ) throws {
        let source = ComparedData(dataset: dataset, file: file, options: options, table: table)
        data = try source.plan()
        let variations = try Self.variations(compare)
        let methods = try Self.methods(compare, variations)
        let settings = variations.filter { $0.method == nil }
        try Self.checkBatches(methods, settings)
        try Self.checkCount(methods.count, settings)
        (task, fileHash) = try data.reading()
        let (seeds, first) = (try Self.seeds(compare, task), compare.seed)
        try Self.checkRuns(
            settings.reduce(methods.count) { $0 * $1.values.count }, seeds: seeds)
        jobs = try checked(compare.jobs ?? RunPlan.standardJobs, in: RunPlan.jobs, option: "--jobs")
        // The four points have the standards of `regplot train`, rows those of reports.
        let builder = ConfigurationBuilder(
            source: source, plan: data,
            dataset: task.isXOR ? try data.load() : task.dataset,
            standard: task.isXOR ? [] : task.standardTraining,
            typed: compare.network.typed, seeds: ["--seeds", "\(seeds)", "--seed", "\(first)"])
        base = try builder.settings(method: nil, varied: [], of: builder.dataset)
        configurations = try Self.crossed(settings, ofTable: fileHash != nil).flatMap { varied in
            try methods.map { try builder.configuration($0, varied: varied) }
        }
        try Self.checkMemory(configurations)
        folder = try FolderPlan(compare.folder, standard: "reports/compare-\(data.id)")
        exports = try ExportPlan(
            compare.exportFormat, of: configurations, seeds: seeds, isSingle: folder.isSingle)
        words = Self.words(data, compare) + exports.words + folder.words
    }

    /// The seeds of every configuration.
    var seeds: [UInt64] {
        (0..<base.seeds).map { UInt64(base.firstSeed) + UInt64($0) }
    }

    /// The same as a command line.
    var command: String { ShellWords.joined(["regplot", "compare"] + words) }

    private static func seeds(_ options: CompareOptions, _ task: LearningTask) throws -> Int {
        _ = try checked(options.seed, in: 0...1_000_000_000, option: "--seed")
        return try checked(options.seeds ?? task.standardSeeds, in: 1...100_000, option: "--seeds")
    }

    private static func variations(_ options: CompareOptions) throws -> [Variation] {
        let all = try options.vary.eachChecked { try Variation($0) }
        for (place, own) in all.enumerated() {
            if all[..<place].contains(where: { $0.key == own.key }) {
                throw ValidationError(
                    "--vary names \(own.key) twice; type all its values in one list.")
            }
            if options.network.typed.contains(where: { $0.name == own.key }) {
                throw ValidationError(
                    "--vary \(own.key) and --\(own.key) exclude each other; leave one out.")
            }
        }
        return all
    }

    /// The methods at all their strengths, each as `--method` of `regplot train` takes it.
    private static func methods(
        _ options: CompareOptions, _ variations: [Variation]
    ) throws -> [TypedMethod] {
        var all: [String] = []
        for text in options.method {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map(String.init)
            let strengths =
                parts.count > 1
                ? try ValueList(parts[1], option: "--method \(parts[0])").values : []
            all += strengths.isEmpty ? [text] : strengths.map { "\(parts[0])=\($0)" }
        }
        let varied = variations.compactMap { own in own.method.map { ($0, own.values) } }
        if all.isEmpty { all = [Method.none.id] }
        for (method, values) in varied { all += values.map { "\(method.id)=\($0)" } }
        let typed = try all.eachChecked { try TypedMethod($0) }
        for (place, own) in typed.enumerated()
        where typed[..<place].contains(where: { $0.use == own.use }) {
            throw ValidationError("\(all[place]) is compared twice; leave one out.")
        }
        return typed
    }

    /// What is varied, each setting at each of its values with those of the others.
    private static func crossed(
        _ variations: [Variation], ofTable isTable: Bool
    ) -> [[Configuration.Varied]] {
        variations.reduce([[]]) { crossed, own in
            let word = isTable && own.key == "rows" ? "table-rows" : own.key
            return crossed.flatMap { first in
                own.values.map {
                    first + [Configuration.Varied(key: own.key, text: $0, word: word)]
                }
            }
        }
    }

    /// What a method sets is not varied beside it; a batch of 0 rows would not be told from one that was not typed.
    private static func checkBatches(
        _ methods: [TypedMethod], _ variations: [Variation]
    ) throws {
        guard variations.contains(where: { $0.key == "batch" }),
            let own = methods.first(where: { $0.recipe.batchSize != 0 })
        else { return }
        throw ValidationError(
            "--method \(own.use.method.id) with batches of its own, of \(own.recipe.batchSize) rows, and --vary batch "
                + "exclude each other. Type the method without a number, or leave one out."
        )
    }

    private static func checkCount(_ methods: Int, _ variations: [Variation]) throws {
        var count = methods
        for own in variations {
            let (product, isBeyond) = count.multipliedReportingOverflow(by: own.values.count)
            count = isBeyond ? .max : product
        }
        guard count <= limits.configurations else {
            throw ValidationError(
                "--method and --vary ask for \(count) configurations; at most \(limits.configurations) are "
                    + "compared. Type fewer values.")
        }
    }

    private static func checkRuns(_ configurations: Int, seeds: Int) throws {
        let runs = configurations * seeds
        guard runs <= limits.runs else {
            throw ValidationError(
                "\(configurations) configurations with \(seeds) seeds each are \(runs) runs; at most "
                    + "\(limits.runs) are trained. Type fewer --seeds or values.")
        }
    }

    /// Whether what is kept of each configuration, the weights of a seed at least, fits into memory.
    private static func checkMemory(_ configurations: [Configuration]) throws {
        let bytes = ComparedConfigurations.bytes(of: configurations)
        guard bytes <= ComparedConfigurations.memory else {
            throw ValidationError(
                "The weights of \(configurations.count) configurations ask for \((bytes >> 30) + 1) GB of memory; at most "
                    + "\(ComparedConfigurations.memory >> 30) are taken. Type fewer values, or fewer --hidden units."
            )
        }
    }

    private static func words(_ data: DataPlan, _ options: CompareOptions) -> [String] {
        var words = data.words
        for text in options.method { words += ["--method", text] }
        for text in options.vary { words += ["--vary", text] }
        for (name, value) in options.network.typed {
            words += ["--\(name)"] + (value.isEmpty ? [] : [value])
        }
        if let seeds = options.seeds { words += ["--seeds", "\(seeds)"] }
        if options.seed != RunOptions.Standard.firstSeed { words += ["--seed", "\(options.seed)"] }
        return words
    }
}
