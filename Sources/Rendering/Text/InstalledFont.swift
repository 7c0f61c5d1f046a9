import CPango

/// A font family as it is installed here.
public struct InstalledFont: Sendable, Hashable {
    public let family: String
    /// As the font's file names it, without build details.
    public let version: String
    /// Regular, Bold and so on.
    public let faces: [String]
    /// Where the regular face lies.
    public let file: String

    public init(family: String, version: String, faces: [String], file: String) {
        self.family = family
        self.version = version
        self.faces = faces
        self.file = file
    }

    /// - Throws: `RenderingError.missingFont` if the family is not installed in full.
    public init(family: String) throws(RenderingError) {
        let engine = try TextEngine(family: family)
        let faces = InstalledFont.faces(of: family)
        guard let regular = faces.first(where: { $0.style == "Regular" }) ?? faces.first else {
            throw .missingFont(family: family, found: nil)
        }
        self.init(
            family: family, version: engine.version(of: family) ?? "of unknown version",
            faces: faces.map(\.style), file: regular.file)
    }

    /// Every face of a family that fontconfig knows, by style.
    private static func faces(of family: String) -> [(style: String, file: String)] {
        guard let pattern = FcPatternCreate(), let objects = FcObjectSetCreate() else { return [] }
        defer {
            FcPatternDestroy(pattern)
            FcObjectSetDestroy(objects)
        }
        FcPatternAddString(pattern, FC_FAMILY, family)
        FcObjectSetAdd(objects, FC_STYLE)
        FcObjectSetAdd(objects, FC_FILE)
        guard let set = FcFontList(nil, pattern, objects) else { return [] }
        defer { FcFontSetDestroy(set) }
        let faces = (0..<Int(set.pointee.nfont)).compactMap { index in
            set.pointee.fonts[index].flatMap { font -> (style: String, file: String)? in
                guard let style = text(FC_STYLE, of: font), let file = text(FC_FILE, of: font)
                else { return nil }
                return (style, file)
            }
        }
        return faces.sorted { ($0.style, $0.file) < ($1.style, $1.file) }
    }

    private static func text(_ object: String, of font: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(font, object, 0, &text) == FcResultMatch, let text else {
            return nil
        }
        return String(cString: text)
    }
}
