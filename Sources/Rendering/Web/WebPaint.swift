import Charts

/// How a paint is written in a page: a class and a variable of the style sheet, or a plain colour.
struct WebPaint {
    let paint: Paint
    /// What follows `fi-` or `st-` in a class.
    let className: String
    /// The variable of the style sheet without its two dashes.
    let variable: String

    /// Nil for a colour that is the same in every theme.
    init?(_ paint: Paint) {
        self.paint = paint
        switch paint {
        case .background: (className, variable) = ("background", "background")
        case .text: (className, variable) = ("text", "text")
        case .mutedText: (className, variable) = ("mutedText", "muted-text")
        case .axis: (className, variable) = ("axis", "axis")
        case .grid: (className, variable) = ("grid", "grid")
        case .reference: (className, variable) = ("reference", "reference")
        case .ghost: (className, variable) = ("ghost", "ghost")
        case .ghostFill: (className, variable) = ("ghostFill", "ghost-fill")
        case .maskDark: (className, variable) = ("maskDark", "mask-dark")
        case .maskLight: (className, variable) = ("maskLight", "mask-light")
        case .series(let slot):
            let slot = WebPaint.wrapped(slot)
            (className, variable) = ("s\(slot)", "series-\(slot)")
        case .seriesFill(let slot):
            let slot = WebPaint.wrapped(slot)
            (className, variable) = ("sf\(slot)", "series-fill-\(slot)")
        case .ramp(let step): (className, variable) = ("r\(step)", "ramp-\(step)")
        case .rampFill(let step): (className, variable) = ("rf\(step)", "ramp-fill-\(step)")
        case .overField, .fixed:
            return nil
        }
    }

    /// The colour of a paint that is the same in every theme of a page; nil of others.
    static func fixedColor(_ paint: Paint) -> Color? {
        switch paint {
        case .fixed, .overField: Theme.light.color(paint)
        default: nil
        }
    }

    /// Every paint that has a class.
    /// - Parameter slots: how many slots of the palette there are.
    static func all(slots: Int) -> [WebPaint] {
        let slots = 0..<slots
        let paints: [Paint] =
            [
                .background, .text, .mutedText, .axis, .grid, .reference, .ghost, .ghostFill,
                .maskDark, .maskLight,
            ] + slots.map(Paint.series) + slots.map(Paint.seriesFill)
            + (0..<Series.rampSteps).flatMap { [Paint.ramp($0), Paint.rampFill($0)] }
        return paints.compactMap(WebPaint.init)
    }

    /// `#rrggbb`, without alpha.
    static func hex(_ color: Color) -> String {
        let bytes = color.bytes
        return "#"
            + [bytes.red, bytes.green, bytes.blue].map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    private static func wrapped(_ slot: Int) -> Int {
        ((slot % Series.slotCount) + Series.slotCount) % Series.slotCount
    }
}
