import Base
import Foundation

extension DataPlan {
    /// - Parameter place: where the path is from here, if it was typed elsewhere.
    /// - Throws: `Failure` if a file that is to be written is the table that is read.
    func check(output path: String, at place: String? = nil, option: String) throws(Failure) {
        guard let table = tablePath, let own = Self.identity(table),
            own == Self.identity(place ?? path)
        else {
            return
        }
        throw Failure(
            code: .output,
            message: "Cannot write \(path): it is the table that is read. Name another file with "
                + "\(option).")
    }

    /// - Throws: `Failure` if the table stands where a report has files of its own.
    func check(report folder: String) throws(Failure) {
        guard let table = tablePath else { return }
        let own = URL(fileURLWithPath: table).resolvingSymlinksInPath().path
        let place = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/"
        guard own.hasPrefix(place) else { return }
        let inside = own.dropFirst(place.count)
        let pages = ["index.html"] + Language.allCases.map { "index.\($0.rawValue).html" }
        let files = pages + ["manifest.json", "icon.svg"]
        guard
            files.contains(String(inside))
                || ["data/", "figures/"].contains(where: inside.hasPrefix)
        else { return }
        throw Failure(
            code: .output,
            message: "Cannot write \(folder): the table that is read, \(table), stands where the "
                + "report has files of its own. Move it, or name another folder with --out.")
    }

    /// A file as the system knows it, whatever leads to it.
    private static func identity(_ path: String) -> [UInt64]? {
        var found = stat()
        guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
        return [UInt64(found.st_dev), UInt64(found.st_ino)]
    }
}
