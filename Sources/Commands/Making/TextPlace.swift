/// Where something stands in a text, counted from 1.
struct TextPlace: Hashable, Comparable, Sendable {
    var line = 1
    /// Of Unicode scalars, as the parser of TOML counts them.
    var column = 1

    /// The place after a scalar that stands here.
    mutating func pass(_ scalar: Unicode.Scalar) {
        if scalar == "\n" {
            (line, column) = (line + 1, 1)
        } else {
            column += 1
        }
    }

    static func < (one: TextPlace, other: TextPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}
