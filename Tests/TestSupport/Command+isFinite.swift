public import Charts

extension Command {
    /// Whether every number of the command is finite.
    public var isFinite: Bool {
        switch self {
        case .path(let path, let stroke, _):
            path.isFinite && (stroke?.width.isFinite ?? true)
        case .text(_, let place, let font, _, _, let angle, _):
            place.isFinite && font.size.isFinite && angle.isFinite
        case .image(_, let rect, _):
            rect.isFinite
        case .stamp(let path, let places, _, _):
            path.isFinite && places.allSatisfy(\.isFinite)
        case .beginGroup(_, let clip):
            clip?.isFinite ?? true
        case .endGroup:
            true
        }
    }
}

extension Path {
    var isFinite: Bool {
        elements.allSatisfy { element in
            switch element {
            case .move(let point), .line(let point): point.isFinite
            case .curve(let a, let b, let c): a.isFinite && b.isFinite && c.isFinite
            case .close: true
            }
        }
    }
}

extension Rect {
    var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }
}
