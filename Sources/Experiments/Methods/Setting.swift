public import Base

/// A choice that decides runs, as the page and the manifest list it.
public struct Setting: Sendable, Hashable {
    public let name: Phrase
    public let value: Phrase.Value

    public init(_ name: Phrase, _ value: Phrase.Value) {
        self.name = name
        self.value = value
    }

    /// - Parameters:
    ///   - key: of its name.
    ///   - value: what it is set to.
    public init(_ key: String, _ value: Phrase.Value) { self.init(Phrase(key), value) }

    /// The same of one of several networks.
    /// - Parameter key: of a text that has a place for the setting's name.
    func of(_ key: String) -> Setting { Setting(Phrase(key, ["setting": .phrase(name)]), value) }
}
