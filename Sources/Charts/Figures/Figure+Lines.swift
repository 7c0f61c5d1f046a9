extension Figure {
    /// Whether a panel has several lines in looks of their own, which markers then tell apart.
    var hasCrowdedLines: Bool {
        panels.joined().contains { panel in
            let looks = panel.marks.compactMap { mark -> Series.Look? in
                guard let line = mark as? LineMark, line.carriesMarkers else { return nil }
                return line.ownSeries.look
            }
            return Set(looks).count > 1
        }
    }
}
