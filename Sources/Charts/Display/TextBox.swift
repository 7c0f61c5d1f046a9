/// Where a text ended up on the page.
public struct TextBox: Sendable, Hashable {
    public var text: String
    public var rect: Rect
    /// The text in full where it was cut to fit; else nil.
    public var whole: String?

    public init(text: String, rect: Rect, whole: String? = nil) {
        self.text = text
        self.rect = rect
        self.whole = whole
    }
}
