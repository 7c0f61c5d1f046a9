extension ArticleText {
    /// The values of all `id` attributes.
    var ids: Set<String> {
        Set(source.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) })
    }

    /// The figures that the text shows, in order.
    var figures: [String] {
        source.matches(of: /\{\{figure:([^}]+)\}\}/).map { String($0.output.1) }
    }

    /// Places in the same page that the text links to.
    var linkTargets: Set<String> {
        Set(source.matches(of: /<a href="#([^"]+)">/).map { String($0.output.1) })
    }

    /// The text with links to places that are not in the page replaced by their words.
    func keepingLinks(to targets: Set<String>) -> ArticleText {
        let link = /<a href="#([^"]+)">(.*?)<\/a>/.dotMatchesNewlines()
        let kept = source.replacing(link) { match in
            targets.contains(String(match.output.1)) ? match.output.0 : match.output.2
        }
        return ArticleText(file: file, source: kept)
    }
}
