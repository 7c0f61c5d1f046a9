import Experiments
import Foundation
import Report

/// Runs that were trained for study files, in the user's cache folder. They are found by settings, seeds and program:
/// a file is called after a hash of the settings, the seeds it has, and how many of them have curves and weights. What
/// cannot be read or written is trained, and not kept.
struct RunCache: RunStore {
    /// Where runs are kept, and since when: older ones are trained again.
    struct Place: Sendable {
        let folder: URL
        var since = Date.distantPast

        /// This user's; nil where there is none.
        static var users: Place? {
            RunCache.folder(ProcessInfo.processInfo.environment).map { Place(folder: $0) }
        }
    }

    private let place: Place
    /// What the settings do not say: the program, and a table by its contents.
    private let context: String

    /// The most bytes that are kept; what was used longest ago goes first.
    static let limit = 1 << 30

    /// - Parameters:
    ///   - place: where runs are kept.
    ///   - table: SHA-256 of the file that is learnt from.
    init(_ place: Place, program: String, table: String?) {
        self.place = place
        context = "\(program)\n\(table ?? "")\n"
    }

    /// Those of a comparison, trained by this program.
    init(_ place: Place, of plan: ComparePlan) {
        self.init(place, program: Self.program, table: plan.fileHash)
    }

    /// The user's cache folder of this program; nil where the environment names none.
    static func folder(_ environment: [String: String]) -> URL? {
        let named = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let usual = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
        return (named ?? usual).map { URL(fileURLWithPath: $0 + "/regplot/runs") }
    }

    /// Version and build of this program.
    private static var program: String {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let facts = own.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        let made = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(Regplot.version) \(facts?[.size] ?? 0) \(made)"
    }

    func runs(
        of configuration: Configuration, seeds: ArraySlice<UInt64>, drawing drawn: Int
    ) -> ReducedRuns? {
        guard let first = seeds.first else { return nil }
        let stem = "\(hash(of: configuration))-\(first)-"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder.path)) ?? []
        let counts = names.filter { $0.hasPrefix(stem) }.compactMap { name -> Int? in
            let numbers = name.dropFirst(stem.count).split(separator: "-").compactMap { Int($0) }
            guard numbers.count == 2, numbers[1] == min(numbers[0], drawn) else { return nil }
            return numbers[0]
        }
        guard let count = counts.max() else { return nil }
        let file = file(configuration, first: first, count: count, drawing: drawn)
        guard isNew(file), let runs = Self.read(file)?.prefix(seeds.count),
            runs.seeds == Array(seeds.prefix(count))
        else { return nil }
        try? FileManager.default.setAttributes(
            [.modificationDate: Date()], ofItemAtPath: file.path)
        return runs
    }

    func keep(_ runs: ReducedRuns, of configuration: Configuration, drawing drawn: Int) {
        guard let first = runs.seeds.first, let bytes = Self.written(runs) else { return }
        try? FileManager.default.createDirectory(
            at: place.folder, withIntermediateDirectories: true)
        let file = file(configuration, first: first, count: runs.seeds.count, drawing: drawn)
        try? bytes.write(to: file, options: .atomic)
    }

    /// Removes what was used longest ago, until no more than the limit is kept.
    static func prune(_ folder: URL, to limit: Int = limit) {
        let keys: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey]
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: Array(keys))) ?? []
        let known = files.compactMap { file -> (file: URL, size: Int, used: Date)? in
            guard let values = try? file.resourceValues(forKeys: keys),
                let size = values.fileSize, let used = values.contentModificationDate
            else { return nil }
            return (file, size, used)
        }
        var kept = 0
        for own in known.sorted(by: { $0.used > $1.used }) {
            kept += own.size
            if kept > limit { try? FileManager.default.removeItem(at: own.file) }
        }
    }

    private func hash(of configuration: Configuration) -> String {
        SHA256(Array((context + configuration.settings).utf8)).hex
    }

    private func isNew(_ file: URL) -> Bool {
        let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
        return (facts?[.modificationDate] as? Date).map { $0 >= place.since } ?? false
    }

    private func file(
        _ configuration: Configuration, first: UInt64, count: Int, drawing drawn: Int
    ) -> URL {
        place.folder.appendingPathComponent(
            "\(hash(of: configuration))-\(first)-\(count)-\(min(count, drawn))")
    }

    /// A hash of what follows, and the runs.
    private static func written(_ runs: ReducedRuns) -> Data? {
        let encoder = PropertyListEncoder()
        encoder.outputFormat = .binary
        return (try? encoder.encode(runs)).map { Data(SHA256(Array($0)).bytes) + $0 }
    }

    private static func read(_ file: URL) -> ReducedRuns? {
        guard let bytes = try? Data(contentsOf: file), bytes.count > 32,
            SHA256(Array(bytes.dropFirst(32))).bytes == Array(bytes.prefix(32))
        else { return nil }
        return try? PropertyListDecoder().decode(ReducedRuns.self, from: Data(bytes.dropFirst(32)))
    }
}
