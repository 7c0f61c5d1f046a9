import CPNG

/// An animated PNG: the frames after each other, from the start again after the last. Programs that know nothing of
/// animation show its last frame.
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025: chunks `acTL`, `fcTL` and `fdAT`.
/// All frames have one palette. Each holds the smallest rectangle outside of which nothing changed and lies over the one
/// before; of pages that let nothing through, what did not change in it is left out, too.
public struct AnimatedPNG: Sendable {
    /// A frame as it lies in the file.
    public struct Frame: Sendable {
        let part: IndexedPage.Part
        /// Compressed indices of the part.
        let data: [UInt8]

        /// - Parameters:
        ///   - page: the whole page.
        ///   - last: the page before; nil for the first frame.
        ///   - palette: of the film.
        /// - Precondition: both are equally large.
        public init(
            _ page: IndexedPage, after last: IndexedPage?, palette: FilmPalette
        ) throws(RenderingError) {
            part = last.map(page.part(unlike:)) ?? page.whole
            let indices = page.indices(
                in: part, after: last, unchanged: palette.isOpaque ? palette.unchanged : nil)
            let file = try PNGEncoder(isSmall: true).encode(
                indices: indices, palette: palette.bytes, width: part.width, height: part.height)
            data = PNGChunk.all(of: file).filter { $0.type == "IDAT" }.flatMap(\.data)
        }
    }

    private let frames: [(frame: Frame, milliseconds: UInt16)]
    private let isOpaque: Bool
    /// A PNG file of the last frame.
    private let still: [UInt8]

    /// - Parameters:
    ///   - frames: how long each is shown, and what it is.
    ///   - last: the page of the last frame.
    ///   - palette: of the film.
    ///   - dpi: pixels per inch.
    ///   - metadata: what the file says of itself.
    /// - Precondition: there is a frame.
    public init(
        _ frames: [(frame: Frame, milliseconds: UInt16)], last: IndexedPage, palette: FilmPalette,
        dpi: Double, metadata: Metadata
    ) throws(RenderingError) {
        precondition(!frames.isEmpty, "an animation needs a frame")
        self.frames = frames
        isOpaque = palette.isOpaque
        var encoder = PNGFile.encoder(dpi: dpi, metadata: metadata)
        encoder.isSmall = true
        still = try encoder.encode(
            indices: last.indices, palette: palette.bytes, width: last.width, height: last.height)
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        var bytes = PNGChunk.signature
        func add(_ type: String, _ data: [UInt8]) {
            bytes += PNGChunk(type: type, data: data).bytes
        }
        var chunks = PNGChunk.all(of: still)
        let end = chunks.removeLast()
        let image = chunks.firstIndex { $0.type == "IDAT" } ?? chunks.endIndex
        for chunk in chunks[..<image] { bytes += chunk.bytes }
        // How many frames there are, and that they are played for ever.
        add("acTL", UInt32(frames.count).bigEndianBytes + UInt32(0).bigEndianBytes)
        for chunk in chunks[image...] { bytes += chunk.bytes }
        var number: UInt32 = 0
        for (frame, milliseconds) in frames {
            add("fcTL", number.bigEndianBytes + control(frame.part, milliseconds))
            add("fdAT", (number + 1).bigEndianBytes + frame.data)
            number += 2
        }
        return bytes + end.bytes
    }

    /// Where a frame lies and how long it is shown, that it stays when the next one comes, and whether what it shows
    /// nothing of keeps what was there.
    private func control(_ part: IndexedPage.Part, _ milliseconds: UInt16) -> [UInt8] {
        let places = [part.width, part.height, part.x, part.y].flatMap {
            UInt32($0).bigEndianBytes
        }
        return places + milliseconds.bigEndianBytes + UInt16(1000).bigEndianBytes
            + [0, isOpaque ? 1 : 0]
    }
}
