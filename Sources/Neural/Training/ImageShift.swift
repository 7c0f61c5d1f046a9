/// Moves every picture of a batch by whole pixels, each row and seed by its own draw, uniform from
/// −`pixels` to `pixels` in both directions; what comes in from outside is 0.
public struct ImageShift: Sendable, Hashable {
    public var width, height: Int
    public var pixels: Int

    /// - Precondition: a picture of at least one pixel; `pixels` is not negative.
    public init(width: Int, height: Int, pixels: Int) {
        precondition(width > 0 && height > 0 && pixels >= 0, "a picture and a distance")
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// One picture, moved by so many pixels.
    /// - Parameters:
    ///   - pixels: [height × width], row-major.
    ///   - right: by how many pixels; to the left where negative.
    ///   - down: by how many pixels; upwards where negative.
    public func moved(_ pixels: [Double], right: Int, down: Int) -> [Double] {
        (0..<width * height).map { place in
            let (line, column) = (place / width - down, place % width - right)
            let isInside = line >= 0 && line < height && column >= 0 && column < width
            return isInside ? pixels[line * width + column] : 0
        }
    }

    /// Moves pictures in place.
    /// - Parameters:
    ///   - images: [rows][height × width].
    ///   - random: sixty-four bits per lane are drawn twice for every row.
    func apply<Value: Number>(
        to images: VectorView<Value>, rows: Int, random: inout Xoshiro256<Value.Words>
    ) {
        VectorView<Value>.withScratch(count: width * height) { moved in
            for row in 0..<rows {
                let image = images + row * (width * height)
                let across = Value.uniform(random.next())
                let down = Value.uniform(random.next())
                for lane in 0..<Value.lanes {
                    move(
                        image, lane: lane, right: drawn(Double(across[lane: lane])),
                        down: drawn(Double(down[lane: lane])), to: moved)
                }
                image.update(from: moved, count: width * height)
            }
        }
    }

    /// A number in [0, 1) to a whole number from −pixels to pixels.
    private func drawn(_ number: Double) -> Int { Int(number * Double(2 * pixels + 1)) - pixels }

    private func move<Value: Number>(
        _ image: VectorView<Value>, lane: Int, right x: Int, down y: Int,
        to moved: VectorView<Value>
    ) {
        for line in 0..<height {
            for column in 0..<width {
                let (fromLine, fromColumn) = (line - y, column - x)
                let isInside =
                    fromLine >= 0 && fromLine < height && fromColumn >= 0 && fromColumn < width
                moved[line * width + column, lane: lane] =
                    isInside ? image[fromLine * width + fromColumn, lane: lane] : 0
            }
        }
    }
}
