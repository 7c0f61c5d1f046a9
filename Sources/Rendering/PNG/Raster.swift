/// The pixels of a drawn page.
public struct Raster: Sendable, Hashable {
    let width: Int
    let height: Int
    /// Whether no pixel lets anything through.
    let isOpaque: Bool
    /// Row-major, `0xAARRGGBB` with colours times their alpha, as Cairo keeps them; the alpha of an opaque page is 255.
    let pixels: [UInt32]

    /// A copy of Cairo's pixels.
    init(
        cairo pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int,
        isOpaque: Bool
    ) {
        let unused: UInt32 = isOpaque ? 0xFF00_0000 : 0
        var copy: [UInt32] = []
        copy.reserveCapacity(width * height)
        for row in 0..<height {
            let line = UnsafeRawPointer(pixels + row * stride)
                .assumingMemoryBound(to: UInt32.self)
            for column in 0..<width { copy.append(line[column] | unused) }
        }
        self.width = width
        self.height = height
        self.isOpaque = isOpaque
        self.pixels = copy
    }
}
