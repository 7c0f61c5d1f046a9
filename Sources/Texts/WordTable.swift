import Assets
public import Base
import TOMLKit

/// The short texts of one language by key, from the files of words in `assets/text/LANGUAGE`.
///
/// A file is TOML: a table for each figure, section or part of the page, with one text for each name,
/// written as a `TextTemplate` in the markup of rich text. `[methods-loss]` with `title = "…"` is the
/// key `methods-loss.title`.
public final class WordTable: Words.Templates {
    private let sources: [String: String]
    /// Templates are read when they are first asked for: a program that prints a list needs few.
    private let read = Guarded<[String: TextTemplate]>([:])

    /// - Parameter sources: templates by key.
    public init(_ sources: [String: String]) { self.sources = sources }

    /// Reads files of words.
    /// - Parameter texts: what the files hold, by name for messages.
    /// - Throws: `TextError` for a file that is no TOML, holds other things than texts, or repeats a key.
    public convenience init(files texts: [(name: String, text: String)]) throws(TextError) {
        var sources: [String: String] = [:]
        for (name, text) in texts {
            let table: TOMLTable
            do {
                table = try TOMLTable(string: text)
            } catch {
                throw .unreadable(file: name, reason: "\(error)")
            }
            for (subject, entries) in table {
                guard let entries = entries.table else { throw .noText(file: name, key: subject) }
                for (own, entry) in entries {
                    let key = "\(subject).\(own)"
                    guard let text = entry.string else { throw .noText(file: name, key: key) }
                    guard sources.updateValue(text, forKey: key) == nil else {
                        throw .repeatedKey(file: name, key: key)
                    }
                }
            }
        }
        self.init(sources)
    }

    /// Every key.
    public var keys: Set<String> { Set(sources.keys) }

    public func names(in table: String) -> [String] {
        let start = table + "."
        return sources.keys.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
            .sorted()
    }

    public var letters: Set<Unicode.Scalar> {
        sources.values.reduce(into: []) { $0.formUnion($1.unicodeScalars) }
    }

    /// The template behind a key.
    public func source(_ key: String) -> String? { sources[key] }

    public func text(_ key: String, _ value: (_ name: String) -> String) -> String? {
        template(key)?.text { value($0.name) }
    }

    private func template(_ key: String) -> TextTemplate? {
        if let known = read.withLock({ $0[key] }) { return known }
        guard let source = sources[key], let template = try? TextTemplate(source, file: key)
        else { return nil }
        read.withLock { $0[key] = template }
        return template
    }
}
