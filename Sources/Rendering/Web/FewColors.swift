import Charts

/// Brings the colours of an image in a page down to 256, which take a third of the bytes.
enum FewColors {
    /// Most colours of a palette.
    private static let most = 256

    /// Red, green, blue and alpha of every pixel, in steps as small as will do: of 2, 4 or 8 of 256, which
    /// nobody sees. What has more colours even then is left as it is.
    static func of(_ image: PixelImage) -> [UInt8] {
        for step in [1, 2, 4, 8] {
            let rounded = step == 1 ? image.rgba : image.rgba.map { nearest($0, step: step) }
            if count(rounded) <= most { return rounded }
        }
        return image.rgba
    }

    /// Neither nothing nor all of a colour changes.
    private static func nearest(_ part: UInt8, step: Int) -> UInt8 {
        UInt8(min(255, (Int(part) + step / 2) / step * step))
    }

    /// How many colours there are; more than `most` are not all counted.
    private static func count(_ rgba: [UInt8]) -> Int {
        var seen: Set<UInt32> = []
        for pixel in stride(from: 0, to: rgba.count, by: 4) where seen.count <= most {
            seen.insert(rgba[pixel..<(pixel + 4)].reduce(0) { $0 << 8 | UInt32($1) })
        }
        return seen.count
    }
}
