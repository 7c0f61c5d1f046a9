public import Charts
public import Neural

extension BitDigest {
    /// A display list with its places rounded to a hundredth of a point.
    public mutating func add(_ list: DisplayList) {
        round(list.width, list.height)
        for command in list.commands { add(command) }
    }

    private mutating func add(_ command: Command) {
        switch command {
        case .path(let path, let stroke, let fill):
            add(1)
            add(path)
            add(stroke, fill)
        case .text(let text, let place, let font, let paint, let anchor, let angle, let halo):
            add(2)
            add("\(text)\(paint)\(anchor)\(halo)\(font.weight)")
            round(place.x, place.y, font.size, angle)
        case .image(let image, let rect, let smooth):
            add(smooth ? 3 : 4)
            round(rect.x, rect.y, rect.width, rect.height)
            add(image.columns)
            for byte in image.rgba { add(Int(byte)) }
        case .stamp(let path, let places, let stroke, let fill):
            add(5)
            add(path)
            add(stroke, fill)
            for place in places { round(place.x, place.y) }
        case .beginGroup(let name, let clip):
            add(6)
            add(name)
            if let clip { round(clip.x, clip.y, clip.width, clip.height) }
        case .endGroup:
            add(7)
        }
    }

    private mutating func add(_ path: Path) {
        for element in path.elements {
            switch element {
            case .move(let point):
                add(1)
                round(point.x, point.y)
            case .line(let point):
                add(2)
                round(point.x, point.y)
            case .curve(let first, let second, let end):
                add(3)
                round(first.x, first.y, second.x, second.y, end.x, end.y)
            case .close:
                add(4)
            }
        }
    }

    private mutating func add(_ stroke: Stroke?, _ fill: FillStyle?) {
        if let stroke {
            add("\(stroke.paint)\(stroke.cap)\(stroke.join)")
            round(stroke.width, stroke.opacity)
            for length in stroke.dash { round(length) }
        }
        if let fill {
            add("\(fill.paint)")
            round(fill.opacity)
        }
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { add(Int(byte)) }
    }

    private mutating func round(_ numbers: Double...) {
        for number in numbers { add(Int((number * 100).rounded())) }
    }
}
