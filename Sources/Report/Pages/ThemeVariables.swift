import Charts

/// The colours that figures in a page are drawn in, as variables of the style sheet: the light
/// theme everywhere, and the dark one where the reader's browser can choose between them.
enum ThemeVariables {
    static var css: String {
        let light = paints.map { "  --\($0.name): \(hex(Theme.light.color($0.paint)));\n" }
        let both = paints.map { name, paint in
            "    --\(name): "
                + "light-dark(\(hex(Theme.light.color(paint))), \(hex(Theme.dark.color(paint))));\n"
        }
        return ":root {\n\(light.joined())}\n"
            + "@supports (color: light-dark(#000, #fff)) {\n  :root {\n\(both.joined())  }\n}\n"
    }

    private static var paints: [(name: String, paint: Paint)] {
        let slots = 0..<8
        return [
            ("background", .background), ("text", .text), ("muted-text", .mutedText),
            ("axis", .axis), ("grid", .grid), ("reference", .reference), ("ghost", .ghost),
            ("ghost-fill", .ghostFill), ("mask-dark", .maskDark), ("mask-light", .maskLight),
        ] + slots.map { ("series-\($0)", .series($0)) }
            + slots.map { ("series-fill-\($0)", .seriesFill($0)) }
    }

    private static func hex(_ color: Color) -> String {
        "#"
            + [color.red, color.green, color.blue].map { channel in
                let digits = String(Int((channel * 255).rounded()), radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}
