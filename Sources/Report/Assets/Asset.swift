import Assets
import Base

/// A text file that the program carries with it, by its path under `assets`.
struct Asset: Sendable, Hashable {
    let path: String

    /// The text of a section of the article.
    static func section(_ id: String, _ language: Language) -> Asset {
        Asset(path: "text/\(language.rawValue)/\(id).html")
    }

    /// The file's text.
    /// - Throws: `ReportError.missingAsset` if it was not embedded.
    func text() throws(ReportError) -> String {
        guard let text = regplot_asset(path) else { throw .missingAsset(path: path) }
        return String(cString: text)
    }
}
