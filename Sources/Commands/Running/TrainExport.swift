import Foundation
import Neural

/// A folder with the settings, every seed's results and its final parameters, for other tools. It is
/// written beside its place and moved there when it is complete.
struct TrainExport: Sendable {
    private let path: String
    private let partial: String

    /// - Throws: `Failure` if something else is in the place.
    init(path: String) throws(Failure) {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        self.path = url.path
        let process = ProcessInfo.processInfo.processIdentifier
        partial =
            url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).partial-\(process)"
        let contents = try? FileManager.default.contentsOfDirectory(atPath: self.path)
        if FileManager.default.fileExists(atPath: self.path), contents?.isEmpty != true {
            throw Failure(
                code: .output,
                message: "\(self.path) is there already; --export needs a new folder.")
        }
    }

    /// Makes the folder, and in it config.json and the headers of the tables.
    func begin(settings: TrainSettings, layout: ParameterLayout) throws {
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
        let config = try encoder.encode(settings)
        try writing {
            try FileManager.default.createDirectory(
                atPath: partial, withIntermediateDirectories: true)
            try config.write(to: file("config.json"))
            let columns = [
                "seed", "solved", "data loss", "accuracy", "test accuracy", "test loss",
                "diverged at",
                "stopped at", "best epoch", "exact zeros", "near zeros", "weight norm",
            ]
            try Data((columns.joined(separator: ",") + "\r\n").utf8).write(to: file("runs.csv"))
            try Data(((["seed"] + names).joined(separator: ",") + "\r\n").utf8)
                .write(to: file("weights.csv"))
        }
    }

    func append(_ runs: [Run], results: [SeedResult]) throws {
        func text<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "" }
        let rows = results.map { result in
            [
                "\(result.seed)", result.isSolved ? "1" : "0", text(result.dataLoss),
                text(result.accuracy), text(result.heldOutAccuracy), text(result.heldOutLoss),
                text(result.divergedAt),
                text(result.stoppedAt), text(result.bestEpoch), text(result.exactZeros),
                text(result.nearZeros), text(result.norm),
            ].joined(separator: ",") + "\r\n"
        }
        try writing {
            try append(rows.joined(), to: "runs.csv")
            // A run at a time: each may have millions of parameters.
            for run in runs {
                let numbers = run.finalParameters.map { "\($0)" }
                try append(
                    (["\(run.seed)"] + numbers).joined(separator: ",") + "\r\n", to: "weights.csv")
            }
        }
    }

    private func append(_ text: String, to name: String) throws {
        let handle = try FileHandle(forWritingTo: file(name))
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
    }

    /// Puts the folder in its place.
    func commit() throws {
        try writing {
            // An empty folder may be there.
            _ = rmdir(path)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        }
    }

    func discard() {
        try? FileManager.default.removeItem(atPath: partial)
    }

    private func file(_ name: String) -> URL { URL(fileURLWithPath: partial + "/" + name) }

    private func writing(_ work: () throws -> Void) throws(Failure) {
        do {
            try work()
        } catch {
            throw Failure(
                code: .output,
                message: "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
