/// At most 255 colours that stand for all colours of a film. Where there are not more, every colour is itself.
///
/// Boxes of colours are cut in two where that takes most from the squared distances to the boxes' means, until there are
/// enough. Colours weigh with the square root of how often they occur, so that thin lines keep theirs beside large areas.
///
/// Source: S. J. Wan, P. Prusinkiewicz and S. K. M. Wong, "Variance-based color image quantization for frame buffer
/// display", Color Research and Application 15 (1990), in its simplest form.
public struct FilmPalette: Sendable, Hashable {
    /// Red, green, blue and alpha, not multiplied in.
    typealias Channels = SIMD4<Float>

    /// Whether no page lets anything through.
    let isOpaque: Bool
    let colors: [Channels]

    /// One index of a byte is left for "as before".
    static let most = 255

    /// - Parameter pages: some of the film's, the first and the last among them.
    public init(_ pages: [Raster]) {
        isOpaque = pages.allSatisfy(\.isOpaque)
        var counts = ColorMap()
        for page in pages {
            var last: UInt32?
            var place = 0
            for color in page.pixels {
                if color != last {
                    place = counts.place(of: color) { _ in 0 }
                    last = color
                }
                counts.numbers[place] += 1
            }
        }
        let items = zip(counts.colors, counts.numbers).map {
            ColorBox.Item(channels: FilmPalette.channels($0), count: Float($1))
        }
        var boxes = [ColorBox(items)]
        while boxes.count < FilmPalette.most {
            // The first of several that are as large, so that results repeat.
            var widest = 0
            for place in boxes.indices where boxes[place].spread > boxes[widest].spread {
                widest = place
            }
            guard let (low, high) = boxes[widest].halves else { break }
            boxes[widest] = low
            boxes.append(high)
        }
        colors = boxes.map(\.color)
    }

    /// Of a pixel as Cairo keeps it.
    static func channels(_ pixel: UInt32) -> Channels {
        let alpha = pixel >> 24
        let parts = [16, 8, 0].map { shift -> Float in
            let part = pixel >> UInt32(shift) & 255
            return alpha == 0 ? 0 : Float(min((part * 255 + alpha / 2) / alpha, 255))
        }
        return Channels(parts[0], parts[1], parts[2], Float(alpha))
    }

    /// The index of the colour that is nearest to a pixel as Cairo keeps it.
    func index(of pixel: UInt32) -> Int {
        let wanted = FilmPalette.channels(pixel)
        var (best, least) = (0, Float.infinity)
        for (index, color) in colors.enumerated() {
            let difference = color - wanted
            let distance = (difference * difference).sum()
            if distance < least { (best, least) = (index, distance) }
        }
        return best
    }

    /// Four bytes of every colour, and those of "as before".
    var bytes: [UInt8] {
        colors.flatMap { color in (0..<4).map { UInt8(color[$0]) } } + [0, 0, 0, 0]
    }

    /// The index of "as before", which shows nothing.
    var unchanged: UInt8 { UInt8(colors.count) }
}

/// Colours that lie near each other.
private struct ColorBox {
    struct Item {
        let channels: FilmPalette.Channels
        let count: Float
        var weight: Float { count.squareRoot() }
    }

    private let items: [Item]
    private let mean: FilmPalette.Channels
    /// Of the channel along which the colours differ most.
    private let channel: Int
    /// The sum of squared distances from the mean along that channel.
    let spread: Float

    init(_ items: [Item]) {
        self.items = items
        var weight: Float = 0
        var sum = FilmPalette.Channels.zero
        for item in items {
            weight += item.weight
            sum += item.weight * item.channels
        }
        let mean = sum / max(weight, 1)
        var squares = FilmPalette.Channels.zero
        for item in items {
            let difference = item.channels - mean
            squares += item.weight * difference * difference
        }
        var widest = 0
        for channel in 0..<4 where squares[channel] > squares[widest] { widest = channel }
        self.mean = mean
        channel = widest
        spread = items.count > 1 ? squares[widest] : 0
    }

    /// Below the mean of the channel and above it; nil where all colours are the same.
    var halves: (ColorBox, ColorBox)? {
        let low = items.filter { $0.channels[channel] <= mean[channel] }
        guard low.count < items.count, !low.isEmpty else { return nil }
        return (ColorBox(low), ColorBox(items.filter { $0.channels[channel] > mean[channel] }))
    }

    /// The colour that stands for them: the commonest if it is common, such as the page's, else the mean.
    var color: FilmPalette.Channels {
        let all = items.reduce(0) { $0 + $1.count }
        guard var common = items.first else { return .zero }
        for item in items where item.count > common.count { common = item }
        return common.count > all / 4 ? common.channels : mean.rounded(.toNearestOrAwayFromZero)
    }
}
