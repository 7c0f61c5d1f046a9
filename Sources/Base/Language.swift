/// A language that figures and pages are written in; the raw value is the HTML language code.
public enum Language: String, CaseIterable, Sendable, Codable {
    case en
    case zh
}
