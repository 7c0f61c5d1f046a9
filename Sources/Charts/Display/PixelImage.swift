/// A small image of pixels.
public struct PixelImage: Sendable, Hashable {
    public let columns: Int
    public let rows: Int
    /// Red, green, blue, alpha for every pixel, row-major, first row on top; alpha not multiplied in.
    public let rgba: [UInt8]

    /// - Precondition: `rgba` holds four bytes for each of `columns · rows` pixels.
    public init(columns: Int, rows: Int, rgba: [UInt8]) {
        precondition(
            columns > 0 && rows > 0 && rgba.count == 4 * columns * rows,
            "an image needs four bytes for every pixel")
        self.columns = columns
        self.rows = rows
        self.rgba = rgba
    }
}
