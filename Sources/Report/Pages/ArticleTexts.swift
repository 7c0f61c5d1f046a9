import Base

/// Where the sections' texts come from.
struct ArticleTexts: Sendable {
    /// The text of a section in a language.
    let read: @Sendable (_ section: String, Language) throws(ReportError) -> ArticleText

    /// The texts that the program carries; each is taken apart once.
    static let embedded: ArticleTexts = {
        let known = Guarded<[String: ArticleText]>([:])
        return ArticleTexts { (section, language) throws(ReportError) in
            let asset = Asset.section(section, language)
            if let text = known.withLock({ $0[asset.path] }) { return text }
            let text = try ArticleText(file: "assets/" + asset.path, source: try asset.text())
            known.withLock { $0[asset.path] = text }
            return text
        }
    }()
}
