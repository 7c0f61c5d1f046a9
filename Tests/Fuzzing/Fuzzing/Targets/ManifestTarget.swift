import Foundation
import Report

@testable import Commands

/// The manifest of a report that is to be made again: read, and its command parsed and checked.
enum ManifestTarget: FuzzTarget {
    static let name = "manifest"

    static func run(_ bytes: [UInt8]) {
        do {
            let manifest = try Manifest(Data(bytes), path: "report/manifest.json")
            // A table would be read from wherever the words say.
            guard !manifest.arguments.contains(DataPlan.csv) else { return }
            _ = try VerifyPlan(manifest, folder: "report", table: nil, jobs: 1)
        } catch {
            let ending = Ending((error as? ReportError).map { Failure($0) } ?? error)
            guard [64, 65].contains(ending.code) else {
                fatalError("code \(ending.code): \(ending.message)")
            }
            checkRefusal(ending.message)
        }
    }
}
