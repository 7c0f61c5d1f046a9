/// Pixels as indices into a palette.
struct IndexedPixels {
    /// At most 256, in the order of their first use.
    private(set) var colors: [UInt32] = []
    /// One byte per pixel, row-major.
    private(set) var indices: [UInt8] = []

    /// Four-byte pixels in the machine's byte order; nil if there are more than 256 colours.
    /// - Parameter ignoring: the bits of a pixel that carry no colour.
    init?(
        pixels: UnsafeRawPointer, width: Int, height: Int, stride: Int, ignoring ignored: UInt32
    ) {
        // Colours found so far, by hash; a slot holds an index plus one.
        let slots = 1024
        var table = [Int16](repeating: 0, count: slots)
        var found = [UInt32](repeating: 0, count: 256)
        var count = 0
        let mask = ~ignored
        let encoded = [UInt8](unsafeUninitializedCapacity: width * height) { result, size in
            var last: UInt32 = 0
            var lastIndex: UInt8 = 0
            for row in 0..<height {
                let line = (pixels + row * stride).assumingMemoryBound(to: UInt32.self)
                for column in 0..<width {
                    let color = line[column] & mask
                    if color != last || count == 0 {
                        var slot = Int((color &* 0x9E37_79B1) >> 22)
                        while table[slot] != 0, found[Int(table[slot]) - 1] != color {
                            slot = (slot + 1) & (slots - 1)
                        }
                        if table[slot] == 0 {
                            guard count < 256 else { return }
                            found[count] = color
                            count += 1
                            table[slot] = Int16(count)
                        }
                        last = color
                        lastIndex = UInt8(table[slot] - 1)
                    }
                    result[size] = lastIndex
                    size += 1
                }
            }
        }
        guard encoded.count == width * height else { return nil }
        colors = Array(found.prefix(count))
        indices = encoded
    }
}
