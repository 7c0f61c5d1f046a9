import Foundation

/// A folder of numbered PNG files, the frames of a film, that appears in its place whole or not at all.
///
/// It replaces frames of the same figure that were written before and keeps those of others. A folder with anything else
/// in it is left alone.
public struct FrameFolder: Sendable {
    private let folder: WholeFolder
    private let figure: String

    /// Checks the place.
    /// - Parameters:
    ///   - path: where the folder will be.
    ///   - figure: whose frames it holds.
    /// - Throws: `notFrames` if something else is in the place, `busy` or `cannotWrite` if it cannot be written.
    public init(path: String, figure: String) throws(ReportError) {
        self.figure = figure
        folder = try WholeFolder(path: path) { path throws(ReportError) in
            try FrameFolder.check(path)
        }
    }

    /// Absolute.
    public var path: String { folder.path }

    /// Writes all frames, numbered from 0, and puts the folder in its place.
    public func write(_ frames: [[UInt8]]) throws(ReportError) {
        for (number, bytes) in frames.enumerated() {
            try folder.write(bytes, to: FrameFolder.name(figure, number))
        }
        let start = figure + "-"
        try folder.commit { name in
            FrameFolder.isFrame(name) && name.hasPrefix(start)
                && name.dropFirst(start.count).count == FrameFolder.numberLength
        }
    }

    /// Removes what there is of a folder that will not be finished.
    public func discard() { folder.discard() }

    /// Such as `methods-boundaries-007.png`.
    public static func name(_ figure: String, _ number: Int) -> String {
        let digits = String(number)
        return "\(figure)-\(String(repeating: "0", count: max(3 - digits.count, 0)))\(digits).png"
    }

    /// Of the number and the ending.
    private static let numberLength = "000.png".count

    private static func isFrame(_ name: String) -> Bool {
        let number = name.dropLast(".png".count).suffix(3)
        return name.hasSuffix(".png") && number.count == 3
            && number.allSatisfy { $0.isASCII && $0.isNumber }
            && name.dropLast(numberLength).hasSuffix("-")
    }

    /// What a PNG of ours says of itself, near its beginning.
    private static let mark = Data("Software\0regplot".utf8)

    private static func isOurs(_ path: String) -> Bool {
        var found = stat()
        // Reading a pipe would wait for somebody to write into it.
        guard lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return false }
        return FileManager.default.contents(atPath: path)?.prefix(1 << 14).range(of: mark) != nil
    }

    private static func check(_ path: String) throws(ReportError) {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            throw .cannotWrite(path: path, reason: "a file is in its place")
        }
        let names: [String]
        do {
            names = try files.contentsOfDirectory(atPath: path)
        } catch {
            throw .cannotWrite(path: path, reason: error.shortReason)
        }
        for name in names {
            guard isFrame(name), isOurs(path + "/" + name) else {
                throw .notFrames(path: path, file: name)
            }
        }
    }
}
