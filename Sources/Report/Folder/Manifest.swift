import Base
import Charts
import Experiments
public import Foundation

/// What a report's `manifest.json` holds: all that is needed to make the report again, and the
/// hash of every other file. There is no time stamp, so that the same command gives the same bytes.
public struct Manifest: Codable, Sendable, Hashable {
    /// The seeds of the runs.
    public struct Seeds: Codable, Sendable, Hashable {
        /// How many.
        public let count: Int
        /// The first; the others follow it.
        public let first: Int
    }

    static let fileName = "manifest.json"
    static let generatorName = "regplot"

    /// Always `regplot`; tells our folders from others.
    public let generator: String
    /// Version of the program.
    public let version: String
    /// The command line that makes the report.
    public let command: String
    /// The words of that command after the program's name, as they are without a shell's quotes.
    public let arguments: [String]
    /// SHA-256 in hexadecimal of the file that the rows were read from; absent if there is none.
    public let table: String?
    /// Name of the data set.
    public let dataset: String
    /// Every setting of the runs.
    public let settings: [String: String]
    public let seeds: Seeds
    /// Versions of the libraries that drew the figures, and of the fonts.
    public let libraries: [String: String]
    /// SHA-256 in hexadecimal of every other file, by path inside the folder.
    public let files: [String: String]

    /// - Parameters:
    ///   - chosen: settings that were found out by training.
    ///   - words: of the settings, the same whatever the pages' languages.
    init(
        request: ReportRequest, chosen: [Setting], words: Words, libraries: [String: String],
        files: [String: String]
    ) {
        generator = Manifest.generatorName
        version = request.version
        command = request.command
        arguments = request.arguments
        table = request.fileHash
        dataset = request.dataset
        settings = Dictionary(
            (request.settings + chosen).map { (words($0.name).plain, words($0.value).plain) }
        ) { _, last in last }
        seeds = Seeds(count: request.seeds, first: request.firstSeed)
        self.libraries = libraries
        self.files = files
    }

    /// Reads the manifest of a report.
    /// - Parameter folder: path of the report's folder.
    /// - Throws: `ReportError.cannotRead` if there is none or it is not ours.
    public init(folder: String) throws(ReportError) {
        let path = folder + "/" + Manifest.fileName
        try self.init(try StoredFile.bytes(path), path: path)
    }

    /// - Parameters:
    ///   - bytes: of the manifest.
    ///   - path: named in errors.
    public init(_ bytes: Data, path: String) throws(ReportError) {
        do {
            self = try JSONDecoder().decode(Manifest.self, from: bytes)
        } catch let error as DecodingError {
            throw .cannotRead(path: path, reason: "it is no manifest (\(error.shortReason))")
        } catch {
            throw .cannotRead(path: path, reason: error.shortReason)
        }
        guard generator == Manifest.generatorName else {
            throw .cannotRead(path: path, reason: "it was written by \"\(generator)\"")
        }
    }

    /// Keys sorted, two spaces, a newline at the end.
    func json() throws(ReportError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw .cannotWrite(path: Manifest.fileName, reason: error.shortReason)
        }
    }
}
