import Foundation

/// An entry of a study file, as words of a command line.
struct StudyEntry: Sendable {
    let kind: StudyKind
    /// Of its heading.
    let place: TextPlace
    /// What `--only` and texts call it; of figures and texts without a name the file that they make.
    let name: String
    let namePlace: TextPlace
    /// Where it goes, relative to the study file.
    let out: String
    let outPlace: TextPlace
    /// The study of the same file whose figure it is, and where it is named; nil of others.
    let study: (name: String, place: TextPlace)?
    /// The file that is read, if there is one, and where it is named.
    let input: (path: String, place: TextPlace)?
    /// The words after `regplot`; none of a text.
    let words: [String]
    let fields: [StudyField]

    /// The same as a person would type it.
    var command: String { ShellWords.joined(["regplot"] + words) }

    /// Where a file or folder is, whatever leads to it; it need not be there yet.
    static func location(_ path: String) -> String {
        var place = URL(fileURLWithPath: path).standardizedFileURL
        var rest: [String] = []
        // A link in a path is followed only where something is.
        while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
            rest.insert(place.lastPathComponent, at: 0)
            place.deleteLastPathComponent()
        }
        return rest.reduce(place.resolvingSymlinksInPath()) { $0.appendingPathComponent($1) }.path
    }
}
