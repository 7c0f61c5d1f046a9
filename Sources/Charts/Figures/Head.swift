/// What stands above a column of panels, or beside a row of them.
public struct Head: Sendable, Hashable {
    public var title: RichText
    /// In small letters below the title, such as the score of what the column shows.
    public var note: RichText

    public init(_ title: RichText, note: RichText = "") {
        self.title = title
        self.note = note
    }
}
