public import Foundation

/// What a page's packed element holds, read by another program than the one that packed it.
public func unpacked(_ text: some StringProtocol) throws -> Data {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "--decompress", "--stdout"]
    let (packed, plain) = (
        FileManager.default.temporaryDirectory.appending(path: UUID().uuidString), Pipe()
    )
    defer { try? FileManager.default.removeItem(at: packed) }
    guard let bytes = Data(base64Encoded: String(text)) else {
        throw CocoaError(.fileReadCorruptFile)
    }
    try bytes.write(to: packed)
    gzip.standardInput = try FileHandle(forReadingFrom: packed)
    gzip.standardOutput = plain
    try gzip.run()
    let read = try plain.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    guard gzip.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return read
}
