import Foundation
import Neural
import Report

/// A folder with the settings, every seed's results, its rows and its parameters at the start and at the end, so that
/// other tools can train the same again. It is written beside its place and moved there when it is complete.
struct TrainExport: Sendable {
    private let folder: WholeFolder

    /// One line for each seed, and its parameters.
    private enum Parameters: String, CaseIterable {
        case initial = "initial-weights.csv"
        case final = "weights.csv"
    }
    private static let rowsFile = "rows.csv"

    /// - Throws: `Failure` if something else is in the place, or it cannot be written.
    init(path: String) throws(Failure) {
        do throws(ReportError) {
            folder = try WholeFolder(path: path) { path throws(ReportError) in
                let contents = try? FileManager.default.contentsOfDirectory(atPath: path)
                if FileManager.default.fileExists(atPath: path), contents?.isEmpty != true {
                    throw .cannotWrite(path: path, reason: "it is there already")
                }
            }
        } catch {
            throw TrainExport.failure(error)
        }
    }

    /// Writes config.json and the headers of the tables.
    func begin(settings: TrainSettings, layout: ParameterLayout) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let names = layout.blocks.flatMap { block in
            (0..<block.count).map { place in
                let cell = "layer \(block.layer) \(block.kind.rawValue)"
                return block.columns > 1
                    ? "\(cell) [\(place / block.columns)][\(place % block.columns)]"
                    : "\(cell) [\(place)]"
            }
        }
        let configuration: Data
        do {
            configuration = try encoder.encode(settings)
        } catch {
            throw Failure(code: .fault, message: "the settings are no JSON: \(error)")
        }
        try write(Array(configuration), to: "config.json")
        let columns = [
            "seed", "solved", "data loss", "accuracy", "held-out accuracy",
            "held-out loss", "diverged at", "stopped at", "best epoch", "exact zeros", "near zeros",
            "weight norm", "variance explained", "held-out variance explained",
        ]
        try write(TrainExport.lines([columns]), to: "runs.csv")
        for file in Parameters.allCases {
            try write(TrainExport.lines([["seed"] + names]), to: file.rawValue)
        }
    }

    /// Writes the header of the table of rows.
    func begin(rows: Samples) throws(Failure) {
        let columns =
            ["seed", "set"] + (0..<rows.features).map { "input \($0)" }
            + (0..<rows.targetsPerRow).map { "target \($0)" }
        try write(TrainExport.lines([columns]), to: Self.rowsFile)
    }

    /// Writes what a seed learns from and is judged on: inputs and targets as the network meets them.
    func append(_ data: TrainingData, seed: UInt64) throws(Failure) {
        let sets = [
            ("training", data.training), ("validation", data.validation),
            ("held-out", data.heldOut),
        ]
        for case (let name, let samples?) in sets {
            let lines = (0..<samples.rows).map { row in
                func cells(_ values: [Double], _ count: Int) -> [String] {
                    values[count * row..<count * (row + 1)].map { "\($0)" }
                }
                return ["\(seed)", name] + cells(samples.inputs, samples.features)
                    + cells(samples.targets, samples.targetsPerRow)
            }
            try write(TrainExport.lines(lines), to: Self.rowsFile, appending: true)
        }
    }

    /// Writes a seed's parameters before training.
    func append(initial parameters: [Double], seed: UInt64) throws(Failure) {
        try write(
            TrainExport.lines([["\(seed)"] + parameters.map { "\($0)" }]),
            to: Parameters.initial.rawValue, appending: true)
    }

    /// - Parameters:
    ///   - parameterCount: how many numbers a network has.
    ///   - isClassified: whether rows can be on the right side; else those places stay empty.
    func append(
        _ runs: [Run], results: [SeedResult], parameterCount: Int, isClassified: Bool
    ) throws(Failure) {
        func text<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "" }
        let rows = results.map { result in
            [
                "\(result.seed)", isClassified ? result.isSolved ? "1" : "0" : "",
                text(result.dataLoss), isClassified ? text(result.accuracy) : "",
                isClassified ? text(result.heldOutAccuracy) : "", text(result.heldOutLoss),
                text(result.divergedAt), text(result.stoppedAt), text(result.bestEpoch),
                text(result.exactZeros), text(result.nearZeros), text(result.norm),
                isClassified ? "" : text(result.explained),
                isClassified ? "" : text(result.heldOutExplained),
            ]
        }
        try write(TrainExport.lines(rows), to: "runs.csv", appending: true)
        // A run at a time: each may have millions of parameters.
        for run in runs {
            // A seed that diverged before anything was recorded has empty places.
            let numbers = run.finalParameters.map { "\($0)" }
            let empty = Array(repeating: "", count: max(parameterCount - numbers.count, 0))
            try write(
                TrainExport.lines([["\(run.seed)"] + numbers + empty]),
                to: Parameters.final.rawValue, appending: true)
        }
    }

    /// Puts the folder in its place.
    func commit() throws(Failure) {
        do throws(ReportError) {
            try folder.commit { _ in false }
        } catch {
            throw TrainExport.failure(error)
        }
    }

    func discard() { folder.discard() }

    private static func lines(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private func write(
        _ bytes: [UInt8], to file: String, appending: Bool = false
    ) throws(Failure) {
        do throws(ReportError) {
            try folder.write(bytes, to: file, appending: appending)
        } catch {
            throw TrainExport.failure(error)
        }
    }

    private static func failure(_ error: ReportError) -> Failure {
        Failure(error, option: "--export")
    }
}
