import Foundation
import Report

/// A report's folder as a reader finds it.
struct StoredReport {
    /// Every file by its path inside the folder.
    let files: [String: Data]

    init(_ folder: URL) throws {
        var files: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appendingPathComponent(file)
            if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
            files[file] = try Data(contentsOf: url)
        }
        self.files = files
    }

    /// Whether it holds what its manifest says, no file less and no file more.
    func isWhole() throws -> Bool {
        guard let bytes = files["manifest.json"] else { return false }
        let manifest = try Manifest(bytes, path: "manifest.json")
        return manifest.files
            == files.filter { $0.key != "manifest.json" }.mapValues {
                SHA256(Array($0)).hex
            }
    }
}
