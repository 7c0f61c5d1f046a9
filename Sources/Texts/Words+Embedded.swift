import Assets
public import Base

extension Words {
    /// The words of a language that the program carries: all files `assets/text/LANGUAGE/*.toml`.
    /// - Throws: `TextError` if there are none.
    public static func embedded(_ language: Language) throws(TextError) -> Words {
        Words(language, try WordTable(embedded: language))
    }
}

extension WordTable {
    /// Reads each file when one of its texts is first asked for; tests see to it that all can be read.
    /// - Throws: `TextError` if there are none.
    public convenience init(embedded language: Language) throws(TextError) {
        self.init(unread: try Self.embeddedFiles(language))
    }

    /// - Throws: `TextError` if there are none.
    static func embeddedFiles(_ language: Language) throws(TextError) -> [WordFile] {
        let folder = "text/\(language.rawValue)/"
        var files: [WordFile] = []
        let list = String(cString: regplot_asset_list()).utf8
        for line in list.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            guard parts.count == 3, parts[1].starts(with: folder.utf8), let path = String(parts[1]),
                path.hasSuffix(".toml"), let text = regplot_asset(path)
            else { continue }
            files.append(WordFile(name: "assets/" + path, text: String(cString: text)))
        }
        guard !files.isEmpty else { throw .missing(file: "assets/\(folder)") }
        return files
    }
}
