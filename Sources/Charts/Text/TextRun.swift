/// A stretch of text in one style.
public struct TextRun: Sendable, Hashable {
    /// Whether the run stands on the line, below it or above it.
    public enum Script: Sendable, Hashable {
        case normal
        case sub
        case sup
    }

    public var text: String
    public var italic: Bool
    public var script: Script

    public init(text: String, italic: Bool = false, script: Script = .normal) {
        self.text = text
        self.italic = italic
        self.script = script
    }
}
