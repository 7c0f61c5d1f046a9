import Foundation

/// Where something is to appear, and the names beside it that are used until it does.
struct Place: Sendable, Hashable {
    /// Absolute, without links.
    let path: String
    let parent: String
    let name: String

    /// - Parameter requested: relative to the working folder or absolute; need not exist. Links are
    ///   followed, also one that leads nowhere yet.
    init(_ requested: String) {
        self.init(resolved: Place.resolve(requested, links: 40))
    }

    init(parent: String, name: String) {
        self.init(resolved: parent == "/" ? "/" + name : parent + "/" + name)
    }

    private init(resolved path: String) {
        self.path = path
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        name = String(path[slash...].dropFirst())
        parent = slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Where it is made. All three names end alike, and no other program's do.
    var partial: String { beside(.partial) }
    /// Where the old one waits for its end.
    var old: String { beside(.old) }
    /// The file whose lock says that somebody works on the place.
    var lock: String { beside(.lock) }

    private enum Suffix: String {
        case partial = "regplot-partial"
        case old = "regplot-old"
        case lock = "regplot-lock"
    }

    private func beside(_ suffix: Suffix) -> String {
        Place(parent: parent, name: ".\(name).\(suffix.rawValue)").path
    }

    /// The place whose lock a file is, by the file's name; nil if it is none.
    init?(ofLock file: String, in parent: String) {
        let end = "." + Suffix.lock.rawValue
        guard file.hasPrefix("."), file.hasSuffix(end), file.count > end.count + 1 else {
            return nil
        }
        self.init(parent: parent, name: String(file.dropFirst().dropLast(end.count)))
    }

    /// Follows links of what is there; what is not is appended.
    private static func resolve(_ requested: String, links: Int) -> String {
        var path =
            requested.hasPrefix("/")
            ? requested : FileManager.default.currentDirectoryPath + "/" + requested
        var missing: [Substring] = []
        while path.count > 1 {
            if let real = realpath(path, nil) {
                path = String(cString: real)
                free(real)
                break
            }
            if links > 0,
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
            {
                let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
                return resolve(
                    (target.hasPrefix("/") ? target : folder + "/" + target)
                        + missing.reversed().map { "/" + $0 }.joined(), links: links - 1)
            }
            let slash = path.lastIndex(of: "/") ?? path.startIndex
            missing.append(path[slash...].dropFirst())
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
        for name in missing.reversed() where !name.isEmpty && name != "." {
            if name == ".." {
                path = Place(resolved: path).parent
            } else {
                path += path.hasSuffix("/") ? String(name) : "/" + name
            }
        }
        return path
    }
}
