import Assets
public import Base

extension Words {
    /// The words of a language that the program carries: all files `assets/text/LANGUAGE/*.toml`.
    /// - Throws: `TextError` if a file is wrong.
    public static func embedded(_ language: Language) throws(TextError) -> Words {
        Words(language, try WordTable(embedded: language))
    }
}

extension WordTable {
    /// - Throws: `TextError` if a file is wrong.
    public convenience init(embedded language: Language) throws(TextError) {
        let folder = "text/\(language.rawValue)/"
        var files: [(name: String, text: String)] = []
        for line in String(cString: regplot_asset_list()).split(separator: "\n") {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[1].hasPrefix(folder), parts[1].hasSuffix(".toml"),
                let text = regplot_asset(String(parts[1]))
            else { continue }
            files.append(("assets/" + parts[1], String(cString: text)))
        }
        guard !files.isEmpty else { throw .missing(file: "assets/\(folder)") }
        try self.init(files: files)
    }
}
