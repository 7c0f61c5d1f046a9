import Charts

/// The colours and the font of figures in a page.
struct WebStyleSheet {
    let light: Theme
    let dark: Theme
    /// How many slots of the palette have colours and dashes.
    let slots: Int

    var css: String {
        let paints = WebPaint.all(slots: slots)
        func variables(_ theme: Theme) -> String {
            paints.map { "--\($0.variable):\(WebPaint.hex(theme.color($0.paint)))" }
                .joined(separator: ";")
        }
        let (light, dark) = (variables(light), variables(dark))
        let classes = paints.map { paint in
            ".st-\(paint.className){stroke:var(--\(paint.variable))}\n"
                + ".fi-\(paint.className){fill:var(--\(paint.variable))}\n"
        }
        let dashes = (0..<slots).map { slot in
            let lengths = Series(name: "", slot: slot).dash.map { "\($0)" }.joined(separator: " ")
            return lengths.isEmpty ? "" : ".da-s\(slot){stroke-dasharray:\(lengths)}\n"
        }
        return """
            :root,:root[data-theme=light]{\(light)}
            @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
            :root[data-theme=dark]{\(dark)}
            @media print{:root:root,:root:root[data-theme]{\(light)}}
            .chart{font-family:\(fonts);font-weight:400;font-style:normal;\
            font-variant-numeric:normal;letter-spacing:0;word-spacing:0}
            .chart text{white-space:pre}
            .pixelated{image-rendering:pixelated}
            .chart .halo{paint-order:stroke;stroke:var(--background);\
            stroke-width:\(CairoCanvas.haloWidth)px}
            \(classes.joined())\(dashes.joined())
            """
    }

    /// The font that the text was measured with, then others of about its width.
    private var fonts: String {
        let names = [
            light.fontFamily, "Noto Sans SC", "Source Han Sans SC", "Noto Sans", "Helvetica Neue",
            "Segoe UI", "Arial", "PingFang SC", "Microsoft YaHei",
        ]
        return (names.map { "\"\($0)\"" } + ["sans-serif"]).joined(separator: ",")
    }
}
