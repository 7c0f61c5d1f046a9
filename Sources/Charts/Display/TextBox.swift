/// Where a text ended up on the page.
public struct TextBox: Sendable, Hashable {
    public var text: String
    public var rect: Rect

    public init(text: String, rect: Rect) {
        self.text = text
        self.rect = rect
    }
}
