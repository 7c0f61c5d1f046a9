import CPNG

/// Encodes pixels as PNG through libpng: with a palette where at most 256 colours occur, so that no
/// colour changes, else in 24 bits (32 with transparency).
struct PNGEncoder {
    /// Pixels per metre; 0 leaves it out.
    var pixelsPerMetre: UInt32 = 0
    var texts: [(keyword: String, text: String)] = []
    /// Whether more time is spent on fewer bytes.
    var isSmall = false

    /// Pixels as Cairo keeps them, each in 32 bits.
    func encode(
        cairo pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int,
        isOpaque: Bool
    ) throws(RenderingError) -> [UInt8] {
        guard !isOpaque else {
            return try encode(opaque: pixels, width: width, height: height, stride: stride)
        }
        let rgba = PNGEncoder.straight(pixels, width: width, height: height, stride: stride)
        return try encode(rgba: rgba, width: width, height: height)
    }

    /// Red, green, blue and alpha bytes of Cairo's pixels, whose colours are times their alpha.
    static func straight(
        _ pixels: UnsafeRawPointer, width: Int, height: Int, stride: Int
    ) -> [UInt8] {
        var rgba: [UInt8] = []
        rgba.reserveCapacity(4 * width * height)
        for row in 0..<height {
            let line = pixels + row * stride
            for column in 0..<width {
                let pixel = line.load(fromByteOffset: 4 * column, as: UInt32.self)
                let alpha = pixel >> 24
                for shift: UInt32 in [16, 8, 0] {
                    let part = pixel >> shift & 255
                    rgba.append(alpha == 0 ? 0 : UInt8(min((part * 255 + alpha / 2) / alpha, 255)))
                }
                rgba.append(UInt8(alpha))
            }
        }
        return rgba
    }

    /// Opaque pixels as Cairo keeps them: `0x..RRGGBB` in the machine's byte order.
    func encode(
        opaque pixels: UnsafeRawPointer, width: Int, height: Int, stride: Int
    ) throws(RenderingError) -> [UInt8] {
        let indexed = IndexedPixels(
            pixels: pixels, width: width, height: height, stride: stride, ignoring: 0xFF00_0000)
        if let indexed {
            let palette = indexed.colors.flatMap { color in
                [UInt8(color >> 16 & 255), UInt8(color >> 8 & 255), UInt8(color & 255), 255]
            }
            return try encode(indexed, palette: palette, width: width, height: height)
        }
        return try encode(
            pixels, layout: CPNG_PIXELS_BGRX, palette: [], width: width, height: height,
            stride: stride)
    }

    /// Pixels of red, green, blue and alpha bytes, row-major.
    func encode(rgba: [UInt8], width: Int, height: Int) throws(RenderingError) -> [UInt8] {
        let encoded = rgba.withUnsafeBytes { buffer -> Result<[UInt8], RenderingError> in
            guard let pixels = buffer.baseAddress else { return .success([]) }
            do throws(RenderingError) {
                let indexed = IndexedPixels(
                    pixels: pixels, width: width, height: height, stride: 4 * width, ignoring: 0)
                if let indexed {
                    let palette = indexed.colors.flatMap { color in
                        [0, 8, 16, 24].map { UInt8(color >> $0 & 255) }
                    }
                    return .success(
                        try encode(indexed, palette: palette, width: width, height: height))
                }
                return .success(
                    try encode(
                        pixels, layout: CPNG_PIXELS_RGBA, palette: [], width: width,
                        height: height, stride: 4 * width))
            } catch {
                return .failure(error)
            }
        }
        return try encoded.get()
    }

    private func encode(
        _ indexed: IndexedPixels, palette: [UInt8], width: Int, height: Int
    ) throws(RenderingError) -> [UInt8] {
        try encode(indices: indexed.indices, palette: palette, width: width, height: height)
    }

    /// Pixels as indices, row-major, into a palette of four bytes for each colour.
    func encode(
        indices: [UInt8], palette: [UInt8], width: Int, height: Int
    ) throws(RenderingError) -> [UInt8] {
        let encoded = indices.withUnsafeBytes { buffer -> Result<[UInt8], RenderingError> in
            do throws(RenderingError) {
                return .success(
                    try encode(
                        buffer.baseAddress!, layout: CPNG_PIXELS_INDEX, palette: palette,
                        width: width, height: height, stride: width))
            } catch {
                return .failure(error)
            }
        }
        return try encoded.get()
    }

    private func encode(
        _ pixels: UnsafeRawPointer, layout: cpng_pixels, palette: [UInt8], width: Int, height: Int,
        stride: Int
    ) throws(RenderingError) -> [UInt8] {
        let strings = texts.map { ($0.keyword.nullTerminated, $0.text.nullTerminated) }
        let memory = strings.flatMap { $0.0 + $0.1 }
        var result = memory.withUnsafeBufferPointer { memory in
            var start = memory.baseAddress
            var entries: [cpng_text] = []
            for (keyword, text) in strings {
                let value = start.map { $0 + keyword.count }
                entries.append(cpng_text(keyword: start, text: value))
                start = value.map { $0 + text.count }
            }
            return entries.withUnsafeBufferPointer { entries in
                palette.withUnsafeBufferPointer { palette in
                    var image = cpng_image()
                    image.width = UInt32(width)
                    image.height = UInt32(height)
                    image.stride = stride
                    image.pixels = pixels.assumingMemoryBound(to: UInt8.self)
                    image.layout = layout
                    image.palette = palette.baseAddress
                    image.palette_count = Int32(palette.count / 4)
                    image.pixels_per_metre = pixelsPerMetre
                    image.texts = entries.baseAddress
                    image.text_count = Int32(entries.count)
                    image.is_small = isSmall ? 1 : 0
                    return cpng_encode(&image)
                }
            }
        }
        guard let bytes = result.bytes else {
            let message = withUnsafeBytes(of: &result.message) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            throw .cannotEncode(message)
        }
        defer { cpng_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: result.count))
    }
}

extension String {
    /// Bytes for C: UTF-8 up to the first zero, and a zero.
    fileprivate var nullTerminated: [CChar] {
        utf8.prefix { $0 != 0 }.map(CChar.init(bitPattern:)) + [0]
    }
}
