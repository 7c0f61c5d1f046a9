/// A format of figure files; the raw value is the file name's extension.
public enum FileFormat: String, CaseIterable, Sendable {
    case png
    case svg
    case pdf
}
