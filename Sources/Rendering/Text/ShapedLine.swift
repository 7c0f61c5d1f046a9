import CPango
import Charts

/// A line of text as glyphs, ready to be drawn; owns Pango's layouts of its runs.
final class ShapedLine {
    struct Piece {
        let layout: OpaquePointer
        /// Points from the line's left end.
        let x: Double
        /// Points that the piece's baseline lies above the line's.
        let rise: Double
        let isSlanted: Bool
    }

    private(set) var pieces: [Piece] = []
    /// The letters of each piece; asked for when there are no more pieces to come.
    private(set) lazy var glyphRuns = pieces.map { GlyphRun.all(of: $0.layout) }
    /// The text as it is drawn: with codes in the place of characters that no font has.
    var shown: [TextRun] = []
    var extent = TextExtent(width: 0, ascent: 0, descent: 0)

    /// Takes over the layout.
    func add(_ layout: OpaquePointer, x: Double, rise: Double, isSlanted: Bool) {
        pieces.append(Piece(layout: layout, x: x, rise: rise, isSlanted: isSlanted))
    }

    deinit {
        for piece in pieces { g_object_unref(UnsafeMutableRawPointer(piece.layout)) }
    }
}
