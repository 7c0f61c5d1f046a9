/// A language that figures and pages are written in; the raw value is its code in file names, options
/// and folders of words.
public struct Language: RawRepresentable, Sendable, Hashable, Codable {
    public let rawValue: String

    public init?(rawValue: String) {
        guard let known = Language.allCases.first(where: { $0.rawValue == rawValue }) else {
            return nil
        }
        self = known
    }

    /// A language by its code, whether or not the program speaks it.
    public init(code: String) { rawValue = code }

    public static let en = Language(code: "en")
    public static let zh = Language(code: "zh")
}

extension Language: CaseIterable {
    /// Every language that the program speaks: one folder of words each. The first is that of
    /// messages and of a report's first page.
    public static let allCases: [Language] = [.en, .zh]
}
