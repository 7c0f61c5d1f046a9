import CCairo
import CPNG
import CPango
import Charts

extension Renderer {
    /// Names and versions of what figures are drawn with, the font last.
    public static var libraryVersions: [(name: String, version: String)] {
        let fontconfig = Int(FcGetVersion())
        let family = Theme.light.fontFamily
        let font = try? TextEngine(family: family).version(of: family)
        return [
            ("cairo", String(cString: cairo_version_string())),
            ("pango", String(cString: pango_version_string())),
            ("libpng", String(cString: cpng_version())),
            (
                "fontconfig",
                "\(fontconfig / 10000).\(fontconfig / 100 % 100).\(fontconfig % 100)"
            ),
            (family, font ?? "not installed"),
        ]
    }
}
