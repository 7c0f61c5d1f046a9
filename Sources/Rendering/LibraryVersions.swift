import CCairo
import CPNG
import CPango
import Charts

extension Renderer {
    /// Names and versions of what the bytes of figures depend on, the font last.
    public static var libraryVersions: [(name: String, version: String)] {
        let fontconfig = Int(FcGetVersion())
        let family = Theme.light.fontFamily
        let font = try? TextEngine(family: family).version(of: family)
        return [
            ("cairo", String(cString: cairo_version_string())),
            ("pango", String(cString: pango_version_string())),
            ("harfbuzz", String(cString: hb_version_string())),
            ("freetype", freetypeVersion),
            ("libpng", String(cString: cpng_version())),
            ("zlib", String(cString: cpng_zlib_version())),
            (
                "fontconfig",
                "\(fontconfig / 10000).\(fontconfig / 100 % 100).\(fontconfig % 100)"
            ),
            (family, font ?? "not installed"),
        ]
    }

    /// Versions of the fonts that stepped in for letters, as far as they can be told.
    public static func versions(
        of substitutions: Substitutions
    ) -> [(name: String, version: String)] {
        substitutions.families.keys.sorted().map { ($0, version(ofFont: $0)) }
    }

    /// Version of an installed font's family, or that it is not installed.
    public static func version(ofFont family: String) -> String {
        let version = try? TextEngine(family: Theme.light.fontFamily).version(of: family)
        return version ?? "not installed"
    }

    private static var freetypeVersion: String {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0 else { return "unknown" }
        defer { FT_Done_FreeType(library) }
        var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}
