import Charts

/// Keeps the cells of images sharp in the SVG that Cairo writes, which does not say how an image is
/// to be interpolated.
enum SharpImages {
    private static let tag = Array("<image ".utf8)
    /// The word of SVG 1.1 for drawing programs, then those of today's browsers.
    private static let look = Array(
        ("image-rendering=\"optimizeSpeed\" "
            + "style=\"image-rendering:crisp-edges;image-rendering:pixelated\" ").utf8)

    /// - Parameter list: what the file was drawn from; its images are in the file in order.
    static func mark(_ svg: [UInt8], of list: DisplayList) -> [UInt8] {
        var sharp = list.commands.compactMap { command -> Bool? in
            guard case .image(_, let rect, let smooth) = command, rect.width > 0, rect.height > 0
            else { return nil }
            return !smooth
        }[...]
        guard sharp.contains(true) else { return svg }
        var result: [UInt8] = []
        result.reserveCapacity(svg.count + sharp.count * look.count)
        // What lies before it is copied.
        var copied = 0
        for index in svg.indices where svg[index] == tag[0] && svg[index...].starts(with: tag) {
            guard let isSharp = sharp.popFirst() else { break }
            guard isSharp else { continue }
            result += svg[copied..<index + tag.count] + look
            copied = index + tag.count
        }
        return result + svg[copied...]
    }
}
