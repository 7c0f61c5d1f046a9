import CProcessor
import Charts
import Foundation
import Rendering

/// What regplot finds on a machine and in a folder.
struct Surroundings {
    var font: Result<InstalledFont, RenderingError>
    /// Names and versions of the libraries that draw.
    var libraries: [(name: String, version: String)]
    /// The folder that reports are written into.
    var reports: FolderAccess
    /// Processor cores.
    var cores: Int
    /// How many numbers in single precision the processor reckons with at once.
    var lanes: Int
    /// How many of them this program uses.
    var builtLanes: Int
    /// Path of the program that shows a page in the user's browser, if there is one.
    var opener: String?

    /// Those of this process.
    static var here: Surroundings {
        let family = Theme.light.fontFamily
        let environment = ProcessInfo.processInfo.environment
        return Surroundings(
            font: Result { () throws(RenderingError) in try InstalledFont(family: family) },
            libraries: Renderer.libraryVersions.filter { $0.name != family },
            reports: FolderAccess(reportsFolder),
            cores: ProcessInfo.processInfo.activeProcessorCount,
            lanes: Int(cprocessor_lanes()), builtLanes: Int(cprocessor_built_lanes()),
            opener: program("xdg-open", on: environment["PATH"] ?? ""))
    }

    /// Where reports land if nothing else is said.
    static let reportsFolder = "reports"

    /// Where a program lies, as a shell finds it.
    static func program(_ name: String, on path: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }.first {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
                && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
