/// A page in the colours of a film's palette.
public struct IndexedPage: Sendable, Hashable {
    let width: Int
    let height: Int
    /// Row-major.
    let indices: [UInt8]

    /// Finds the nearest colours, and remembers them from page to page.
    public struct Indexer {
        private let palette: FilmPalette
        private var known = ColorMap()

        public init(_ palette: FilmPalette) { self.palette = palette }

        public mutating func page(_ raster: Raster) -> IndexedPage {
            var indices: [UInt8] = []
            indices.reserveCapacity(raster.pixels.count)
            var last: UInt32?
            var index: UInt8 = 0
            for color in raster.pixels {
                if color != last {
                    index = UInt8(known.numbers[known.place(of: color, new: palette.index)])
                    last = color
                }
                indices.append(index)
            }
            return IndexedPage(width: raster.width, height: raster.height, indices: indices)
        }
    }

    /// A rectangle of pixels.
    struct Part: Sendable, Hashable {
        var x, y, width, height: Int
    }

    var whole: Part { Part(x: 0, y: 0, width: width, height: height) }

    /// The smallest part outside of which both are the same; one pixel where all of both is.
    /// - Precondition: both are equally large.
    func part(unlike other: IndexedPage) -> Part {
        precondition(
            width == other.width && height == other.height, "frames of a film are equally large")
        var (left, right, top, bottom) = (width, -1, height, -1)
        for row in 0..<height {
            let line = row * width..<(row + 1) * width
            guard indices[line] != other.indices[line] else { continue }
            top = min(top, row)
            bottom = row
            let first = line.first { indices[$0] != other.indices[$0] } ?? line.lowerBound
            let last = line.last { indices[$0] != other.indices[$0] } ?? line.lowerBound
            left = min(left, first - line.lowerBound)
            right = max(right, last - line.lowerBound)
        }
        guard bottom >= 0 else { return Part(x: 0, y: 0, width: 1, height: 1) }
        return Part(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }

    /// The indices of a part, row-major.
    /// - Parameters:
    ///   - other: the page before.
    ///   - unchanged: stands for what is the same there; nil where all is written.
    func indices(in part: Part, after other: IndexedPage?, unchanged: UInt8?) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(part.width * part.height)
        for row in part.y..<part.y + part.height {
            for place in row * width + part.x..<row * width + part.x + part.width {
                let index = indices[place]
                if let other, let unchanged, other.indices[place] == index {
                    result.append(unchanged)
                } else {
                    result.append(index)
                }
            }
        }
        return result
    }
}
