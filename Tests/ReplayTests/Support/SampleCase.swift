import Foundation
import Testing

@testable import Replay

/// One of the cases that were recorded with another framework.
struct SampleCase: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    static let folder = Bundle.module.bundleURL.appendingPathComponent("Cases")

    static let all: [SampleCase] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.sorted().map {
            SampleCase(name: String($0.dropLast(5)))
        }
    }()

    var path: String { Self.folder.appendingPathComponent("\(name).json").path }

    var bytes: [UInt8] {
        get throws { try CaseFile.bytes(at: path) }
    }

    var json: JSONValue {
        get throws { try JSONParser.parse(bytes) }
    }
}
