import ArgumentParser
import Base
import Experiments

/// What a comparison writes for other programs, after every check.
struct ExportPlan: Sendable {
    /// In the order of their list.
    let formats: [ExportFormat]

    /// - Parameters:
    ///   - lists: what was typed.
    ///   - isSingle: whether pages have no files beside them.
    /// - Throws: `ValidationError` for a word that is no format, and where there is too much to be kept or written.
    init(
        _ lists: [String], of configurations: [Configuration], seeds: Int, isSingle: Bool
    ) throws {
        guard !lists.isEmpty else {
            formats = []
            return
        }
        guard !isSingle else {
            throw ValidationError(
                "--single writes no files beside the page, which --export-format asks for; leave one of them out."
            )
        }
        let wanted = try TypedList.items(
            lists.joined(separator: ","), option: "--export-format",
            known: ExportFormat.allCases.map(\.rawValue), noun: "format")
        formats = ExportFormat.allCases.filter { wanted.contains($0.rawValue) }
        try Self.check(ExportSize(Set(formats), of: configurations, seeds: seeds))
    }

    private static func check(_ size: ExportSize) throws {
        let limits = ExportSize.limits
        guard size.memory <= limits.memory else {
            throw ValidationError(
                "--export-format keeps something of every run, \((size.memory - 1) >> 30 + 1) GB of memory; at most "
                    + "\(limits.memory >> 30) GB is taken. Type fewer --seeds or values, or fewer formats."
            )
        }
        guard size.eventFiles <= limits.eventFiles else {
            throw ValidationError(
                "--export-format tensorboard writes a file for each of \(size.eventFiles) runs; at most "
                    + "\(limits.eventFiles) are written. Type fewer --seeds or values, or epochs instead."
            )
        }
        guard size.tensors <= limits.tensors else {
            throw ValidationError(
                "--export-format safetensors would put \(size.tensors) tensors into a file; at most "
                    + "\(limits.tensors) have room in its header. Type fewer --seeds.")
        }
    }

    /// The options that make the same files again.
    var words: [String] {
        formats.isEmpty
            ? [] : ["--export-format", formats.map(\.rawValue).joined(separator: ",")]
    }

    /// What the page lists.
    var settings: [Setting] {
        formats.isEmpty
            ? [] : [Setting("setting.exports", .list(formats.map { .text($0.rawValue) }))]
    }

    /// What of the page's text belongs to it.
    var traits: Set<String> {
        Set(formats.map(\.rawValue) + (formats.isEmpty ? [] : ["exported"]))
    }
}
