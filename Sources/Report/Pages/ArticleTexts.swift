import Base

/// Where the sections' texts come from.
struct ArticleTexts: Sendable {
    /// The text of a section in a language.
    let read: @Sendable (_ section: String, Language) throws(ReportError) -> ArticleText

    /// The texts that the program carries.
    static let embedded = ArticleTexts { (section, language) throws(ReportError) in
        let asset = Asset.section(section, language)
        return try ArticleText(file: "assets/" + asset.path, source: try asset.text())
    }
}
