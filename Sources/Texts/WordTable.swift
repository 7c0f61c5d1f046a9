public import Base

/// The short texts of one language by key, from the files of words in `assets/text/LANGUAGE`.
///
/// A file is TOML: a table for each figure, section or part of the page, with one text for each name,
/// written as a `TextTemplate` in the markup of rich text. `[methods-loss]` with `title = "…"` is the
/// key `methods-loss.title`.
public final class WordTable: Words.Templates {
    /// What was read so far: a program that prints a list or draws one figure needs few files, and few templates.
    private struct Reading {
        var texts: [String: String]
        var templates: [String: TextTemplate] = [:]
        /// Numbers of files that are among the texts.
        var files: Set<Int> = []
    }

    private let files: [WordFile]
    /// The numbers of the files that have a table, by its name.
    private let filesOfTable: [String: [Int]]
    private let reading: Guarded<Reading>

    /// - Parameter texts: templates by key.
    public init(_ texts: [String: String]) {
        files = []
        filesOfTable = [:]
        reading = Guarded(Reading(texts: texts))
    }

    /// Files that are read when one of their texts is first asked for; what is wrong with one is told by
    /// `checked` alone, and its texts are missing.
    init(unread files: [WordFile]) {
        self.files = files
        var filesOfTable: [String: [Int]] = [:]
        for (number, file) in files.enumerated() {
            for subject in file.subjects { filesOfTable[subject, default: []].append(number) }
        }
        self.filesOfTable = filesOfTable
        reading = Guarded(Reading(texts: [:]))
    }

    /// Reads files of words.
    /// - Throws: `TextError` for a file that is no TOML, holds other things than texts, or repeats a key.
    static func checked(_ files: [WordFile]) throws(TextError) -> WordTable {
        var all: [String: String] = [:]
        for file in files {
            for (key, text) in try file.texts() {
                guard all.updateValue(text, forKey: key) == nil else {
                    throw .repeatedKey(file: file.name, key: key)
                }
            }
        }
        return WordTable(all)
    }

    /// Every key.
    public var keys: Set<String> { Set(allTexts.keys) }

    public func names(in table: String) -> [String] {
        let start = table + "."
        return texts(of: filesOfTable[table] ?? []).keys.filter { $0.hasPrefix(start) }
            .map { String($0.dropFirst(start.count)) }.sorted()
    }

    public var letters: Set<Unicode.Scalar> {
        allTexts.values.reduce(into: []) { $0.formUnion($1.unicodeScalars) }
    }

    /// The template behind a key.
    public func source(_ key: String) -> String? { texts(of: files(with: key))[key] }

    public func text(_ key: String, _ value: (_ name: String) -> String) -> String? {
        template(key)?.text { value($0.name) }
    }

    private func template(_ key: String) -> TextTemplate? {
        if let known = reading.withLock({ $0.templates[key] }) { return known }
        guard let source = source(key), let template = try? TextTemplate(source, file: key)
        else { return nil }
        reading.withLock { $0.templates[key] = template }
        return template
    }

    private var allTexts: [String: String] { texts(of: Array(files.indices)) }

    /// The numbers of the files that may have a key. Names of tables and of texts may both have full stops.
    private func files(with key: String) -> [Int] {
        guard !files.isEmpty else { return [] }
        return key.indices.filter { key[$0] == "." }
            .flatMap { filesOfTable[String(key[..<$0])] ?? [] }
    }

    /// What was read, with the texts of some files.
    private func texts(of files: [Int]) -> [String: String] {
        reading.withLock { reading in
            for number in files where reading.files.insert(number).inserted {
                let texts = (try? self.files[number].texts()) ?? [:]
                reading.texts.merge(texts) { first, _ in first }
            }
            return reading.texts
        }
    }
}
