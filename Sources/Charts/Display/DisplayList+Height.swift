extension DisplayList {
    /// Makes the page higher: the caption goes down with the lower edge, so that nothing below it stays empty.
    /// - Parameter least: how high it is at least, in points.
    public mutating func heighten(to least: Double) {
        guard least > height else { return }
        let shift = least - height
        height = least
        guard
            let start = commands.firstIndex(where: { command in
                if case .beginGroup(name: "caption", _) = command { true } else { false }
            })
        else { return }
        var moved = 0
        for index in commands.indices[start...] {
            guard
                case .text(
                    let text, var at, let font, let paint, let anchor, let angle, let halo) =
                    commands[index]
            else { continue }
            at.y += shift
            moved += 1
            commands[index] = .text(
                text, at: at, font: font, paint: paint, anchor: anchor, angle: angle, halo: halo)
        }
        // Boxes stand in the order of their texts, and the caption's are the last.
        for index in textBoxes.indices.suffix(moved) { textBoxes[index].rect.y += shift }
    }
}
