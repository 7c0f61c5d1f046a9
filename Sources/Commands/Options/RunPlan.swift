import ArgumentParser
import Base
import Charts
import Datasets
import Experiments
import Foundation
import Generators
import Methods
import Neural

/// What experiments are run with, after every check.
struct RunPlan: Sendable {
    let task: LearningTask
    let seeds, firstSeed, jobs: Int
    /// Whether the number of seeds was typed.
    let choosesSeeds: Bool
    let settings: RunSettings
    /// The settings that were typed, as options and values.
    let typed: [(option: RunOption, value: String)]

    /// What `--jobs` can be.
    static let jobs = 1...1024
    /// As many as there are cores.
    static var standardJobs: Int {
        min(ProcessInfo.processInfo.activeProcessorCount, jobs.upperBound)
    }

    /// - Parameters:
    ///   - sections: how many sections are made.
    ///   - methods: the only ones that are compared, as they were typed.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(
        _ options: RunOptions, _ task: LearningTask, sections: Int, methods: String? = nil
    ) throws {
        self.task = task
        seeds = try checked(options.seeds ?? task.standardSeeds, in: 1...100_000, option: "--seeds")
        choosesSeeds = options.seeds != nil
        firstSeed = try checked(
            options.seed ?? RunOptions.Standard.firstSeed, in: 0...1_000_000_000, option: "--seed")
        jobs = try checked(
            options.jobs ?? RunPlan.standardJobs, in: RunPlan.jobs, option: "--jobs")
        var settings = RunSettings()
        settings.hidden = try options.hidden.map {
            try HiddenLayers.units($0, most: Self.limits.units)
        }
        settings.activation = options.activation?.activation
        settings.epochs = try options.epochs.map { epochs in
            guard epochs != 0 else {
                throw ValidationError(
                    "--epochs 0 is out of range: nothing would be trained, and a report, a figure "
                        + "or a claim is about what training does; type a whole number from 1 on. "
                        + "\"regplot train\" takes 0 and says how networks start.")
            }
            return try checked(epochs, in: 1...1_000_000, option: "--epochs")
        }
        settings.learningRate = try options.lr.map { try checked($0, above: 0, option: "--lr") }
        settings.batchSize = try options.batch.map {
            try checked($0, in: 0...1_000_000, option: "--batch")
        }
        if let batch = options.batch, batch > 0 {
            let own = task.dataset.trainingRows
            for rows in task.isXOR ? [XOR.samples.rows, own] : [own]
            where batch < rows && rows % batch == (batch == 1 ? 0 : 1) {
                throw ValidationError(
                    "--batch \(batch) leaves a batch of a single row where there are \(rows) rows, which has "
                        + "no variance for batch normalization; type another number, or 0 for all rows."
                )
            }
        }
        for (strength, value) in options.strengths.typed {
            settings.fix(strength, at: try checked(value, for: strength))
        }
        settings.added = try AddedMethods.methods(options)
        var compared: [Method]?
        if let methods {
            compared = try AddedMethods.methods(named: methods, option: "--methods")
        }
        if let compared {
            if let left = settings.added.first(where: { !compared.contains($0) }) {
                throw ValidationError(
                    "--methods names the only methods that are compared, and \(left.id), which another option adds, "
                        + "is not among them; name it there, or leave that option out.")
            }
            settings.compared = Set(compared)
            settings.added.formUnion(compared.filter { !$0.isStandard })
        }
        self.settings = settings
        try RunPlan.checkSize(task, settings, seeds: seeds, sections: sections)
        typed = RunPlan.typed(options, compared: compared)
    }

    /// The settings that were typed, as options and values.
    static func typed(
        _ options: RunOptions, compared: [Method]?
    ) -> [(option: RunOption, value: String)] {
        let given: [(RunOption, String?)] =
            [
                (.hidden, options.hidden), (.activation, options.activation?.rawValue),
                (.epochs, options.epochs.map { "\($0)" }),
                (.learningRate, options.lr.map { "\($0)" }),
                (.batch, options.batch.map { "\($0)" }),
            ] + options.strengths.typed.map { (.strength($0.strength), "\($0.value)") }
            + [
                (.methods, options.with),
                (.comparedMethods, compared?.map(\.id).joined(separator: ",")),
            ]
        return given.compactMap { option, value in value.map { (option, $0) } }
    }

    /// Units that a hidden layer may have, for figures show them one by one; the most memory in
    /// gigabytes that all runs take, and packs in training; the most multiplications for each method:
    /// months of them.
    static let limits = (
        units: 256, gigabytes: 16, packGigabytes: 2, multiplications: 1e16
    )

    /// Whether the runs fit into memory and have an end.
    private static func checkSize(
        _ task: LearningTask, _ settings: RunSettings, seeds: Int, sections: Int
    ) throws {
        let size =
            "\(task.parameters(settings)) parameters and \(task.dataset.trainingRows) training rows"
        let runs = seeds * task.seedBytes(settings, sections: sections)
        guard runs <= limits.gigabytes << 30 else {
            throw ValidationError(
                "--seeds \(seeds) with \(size) ask for \((runs >> 30) + 1) GB of memory; at most "
                    + "\(limits.gigabytes) are taken. Type fewer seeds or --hidden units, or make fewer "
                    + "sections.")
        }
        let pack = task.packBytes(settings)
        guard pack <= limits.packGigabytes << 30 else {
            throw ValidationError(
                "A batch with \(size) asks for \((pack >> 30) + 1) GB of memory; at most "
                    + "\(limits.packGigabytes) are taken. Type a smaller --batch or fewer --hidden units."
            )
        }
        let work = Double(seeds) * task.multiplications(settings)
        guard work <= limits.multiplications else {
            throw ValidationError(
                "--epochs and --seeds \(seeds) with \(size) ask for \(RichText(formatted(work)).plain) "
                    + "multiplications for each method; at most "
                    + "\(RichText(formatted(limits.multiplications)).plain) are done. Type fewer epochs "
                    + "or seeds.")
        }
    }

    /// The options that make the same runs again; those at their default are left out.
    var words: [String] { words { _ in true } }

    /// Those of them whose name is wanted; seeds always are.
    func words(where isWanted: (_ option: RunOption) -> Bool) -> [String] {
        var words: [String] = []
        if seeds != task.standardSeeds { words += ["--seeds", "\(seeds)"] }
        if firstSeed != RunOptions.Standard.firstSeed { words += ["--seed", "\(firstSeed)"] }
        for (option, value) in typed where isWanted(option) {
            words += ["--\(option.name)", value]
        }
        return words
    }

    func laboratory(on executor: (any TaskExecutor)?) -> Laboratory {
        // As many packs at once as fit into memory; results do not depend on it.
        let fitting = max(1, (RunPlan.limits.packGigabytes << 30) / task.packBytes(settings))
        return Laboratory(
            task: task, seeds: seeds, firstSeed: firstSeed, jobs: min(jobs, fitting),
            settings: settings, executor: executor)
    }
}
