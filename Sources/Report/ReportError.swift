public import Base
public import Experiments
public import Texts
import UserInput

/// Why a report could not be written.
public enum ReportError: CancellableError, Hashable {
    /// A text quotes a number that no experiment measured.
    case unknownQuantity(name: String, meant: String? = nil, file: String, line: Int)
    /// A text shows a figure that no experiment made.
    case unknownFigure(id: String, meant: String? = nil, file: String, line: Int)
    /// A text shows the same figure a second time.
    case repeatedFigure(id: String, file: String, line: Int)
    /// An experiment made a figure that no text shows.
    case unshownFigure(id: String)
    /// Two figures have the same name.
    case duplicateFigure(id: String)
    /// A section has claims and its text no place for them.
    case unshownClaims(file: String)
    /// A section can be stepped through and its text has no place for that.
    case unshownExploration(id: String, file: String)
    /// A text does not start with its heading.
    case missingHeading(file: String)
    /// A file that should be embedded in the program is not.
    case missingAsset(path: String)
    /// A file of words or a section's text is not as it should be.
    case badWords(TextError)
    /// A page template cannot be read.
    case badTemplate(path: String, reason: String)
    /// A figure cannot be laid out or drawn.
    case cannotDraw(figure: String, language: String, reason: String)
    /// The folder holds something else than a report.
    case notOurs(path: String)
    /// A folder for the frames of a film holds this file, which is no frame.
    case notFrames(path: String, file: String)
    /// Another process writes there just now.
    case busy(path: String)
    /// A file or folder cannot be written.
    case cannotWrite(path: String, reason: String)
    /// A file of a report cannot be read.
    case cannotRead(path: String, reason: String)
    /// The experiments found nothing.
    case noEvidence(ExperimentError)
    /// The task was cancelled.
    case cancelled
}

extension ReportError: CustomStringConvertible {
    public var description: String { message(option: "--out") }

    /// - Parameter option: the one that says where to write.
    public func message(option: String) -> String {
        switch self {
        case .unknownQuantity(let name, let meant, let file, let line):
            "\(file), line \(line): no experiment of this report measures \"\(name)\"; "
                + "correct the name or add the quantity to the experiment's evidence."
                + Self.question(meant)
        case .unknownFigure(let id, let meant, let file, let line):
            "\(file), line \(line): no experiment of this report makes the figure \"\(id)\"; "
                + "correct the name or add the figure to the experiment's evidence."
                + Self.question(meant)
        case .repeatedFigure(let id, let file, let line):
            "\(file), line \(line): the figure \"\(id)\" is shown already; "
                + "link to it with <a href=\"#\(id)\"> instead."
        case .unshownFigure(let id):
            "No text shows the figure \"\(id)\"; add a line {{figure.\(id)}} to its section."
        case .duplicateFigure(let id):
            "Two figures are called \"\(id)\"; rename one of them."
        case .unshownClaims(let file):
            "\(file): the section's claims are nowhere shown; add a line {{claims}}."
        case .unshownExploration(let id, let file):
            "\(file): \(id) is nowhere shown; add a line {{explore.\(id)}}."
        case .missingHeading(let file):
            "\(file): the text does not start with <h2>…</h2>; put the section's heading first."
        case .missingAsset(let path):
            "The program carries no file \"\(path)\"; add it to assets/files.h."
        case .badWords(let error): "\(error)"
        case .badTemplate(let path, let reason):
            "\(path): the template cannot be read: \(reason)."
        case .cannotDraw(let figure, let language, let reason):
            "Cannot draw the figure \"\(figure)\" (\(language)): \(reason)"
        case .notOurs(let path):
            "\(path) is not empty and holds no report of regplot; "
                + "choose another folder with \(option), or write into it with --force."
        case .notFrames(let path, let file):
            "\(path) holds \(file.quoted), which is no frame that regplot wrote; "
                + "choose another folder with \(option)."
        case .busy(let path):
            "Another run writes \(path) just now; "
                + "wait until it is done, or choose another place with \(option)."
        case .cannotWrite(let path, let reason):
            "Cannot write \(path): \(reason). "
                + "Free the place or choose another place with \(option)."
        case .cannotRead(let path, let reason):
            "Cannot read \(path): \(reason). Is it the folder of a report?"
        case .noEvidence(let error): "\(error)"
        case .cancelled:
            "Stopped; nothing was written."
        }
    }

    /// Asks for the name that may be meant.
    private static func question(_ meant: String?) -> String {
        meant.map { " Did you mean \($0.quoted)?" } ?? ""
    }
}
