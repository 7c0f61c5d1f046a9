/// What can go wrong between a display list and the bytes of a file.
public enum RenderingError: Error, Sendable, Hashable {
    /// The font is not installed, or it is another one with the same name. `found` is what the
    /// system offers in its place.
    case missingFont(family: String, found: String?)
    /// The page has no size, or one that Cairo cannot draw; width and height in points.
    case unsuitableSize(width: Double, height: Double, dpi: Double)
    /// Cairo refused to draw; the text is its own.
    case cannotDraw(String)
    /// The pixels could not be encoded as PNG; the text is libpng's.
    case cannotEncode(String)
}

extension RenderingError: CustomStringConvertible {
    public var description: String { reason + "." }

    /// The message without its full stop.
    var reason: String {
        switch self {
        case .missingFont(let family, let found):
            "The font \"\(family)\" with Latin, Greek and Chinese letters is not installed"
                + (found.map { " (the system offers \"\($0)\" instead)" } ?? "")
                + "; install the Debian package fonts-noto-cjk"
        case .unsuitableSize(let width, let height, let dpi):
            "A page of \(width) × \(height) points cannot be drawn at \(dpi) dots per inch; "
                + "its sides must be above 0 and at most 32767 pixels"
        case .cannotDraw(let status):
            "Cairo could not draw the figure: \(status)"
        case .cannotEncode(let message):
            "libpng could not write the figure: \(message)"
        }
    }
}
