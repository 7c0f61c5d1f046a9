import Charts

/// Text as it must stand in a page.
enum HTML {
    /// `text` with the characters that HTML reads as markup replaced; safe in quoted attributes.
    static func escape(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Rich text with italics and scripts as elements.
    static func markup(_ text: RichText) -> String {
        text.runs.map { run in
            var html = escape(run.text)
            if run.italic { html = "<i>\(html)</i>" }
            return switch run.script {
            case .normal: html
            case .sub: "<sub>\(html)</sub>"
            case .sup: "<sup>\(html)</sup>"
            }
        }.joined()
    }
}
