import Charts
import Rendering
import Testing

@Suite struct RendererTests {
    static let metadata = Metadata(
        title: "A title & more", command: "regplot xor --all", seed: "1–20", description: "结论")

    static func file(
        _ list: DisplayList, _ format: FileFormat, dpi: Double = 144, renderer: Renderer? = nil
    ) throws -> [UInt8] {
        try (renderer ?? Renderer()).file(list, format: format, dpi: dpi, metadata: metadata)
    }

    @Test(arguments: FileFormat.allCases)
    func theSameListGivesTheSameBytes(format: FileFormat) throws {
        let renderer = try Renderer()
        let first = try Self.file(SampleLists.everything, format, renderer: renderer)
        // Other drawings in between must not show in the bytes.
        for other in FileFormat.allCases {
            _ = try Self.file(
                SampleLists.list([SampleLists.text("Other words 其他")]), other, renderer: renderer)
        }
        #expect(try Self.file(SampleLists.everything, format, renderer: renderer) == first)
        #expect(try Self.file(SampleLists.everything, format) == first)
    }

    @Test(arguments: FileFormat.allCases)
    func renderersWorkSideBySide(format: FileFormat) async throws {
        let expected = try Self.file(SampleLists.everything, format)
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let renderer = try Renderer()
                    return try (0..<4).map { _ in
                        try Self.file(SampleLists.everything, format, renderer: renderer)
                    }
                }
            }
            for try await files in group {
                for file in files { #expect(file == expected) }
            }
        }
    }

    @Test func aFontThatIsNotInstalledIsAnError() throws {
        let font = Font(family: "No Such Family", size: 8)
        let list = SampleLists.list([
            .text(
                "a", at: Point(9, 9), font: font, paint: .text, anchor: .start, angle: 0,
                halo: false)
        ])
        let error = try #require(throws: RenderingError.self) { try Self.file(list, .png) }
        guard case .missingFont(let family, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(family == "No Such Family")
        #expect("\(error)".contains("fonts-noto-cjk"))
    }

    @Test(arguments: [0, -1, .nan, .infinity, 1e6])
    func resolutionsThatCannotBeDrawnAreErrors(dpi: Double) {
        #expect(throws: RenderingError.self) {
            try Self.file(SampleLists.white, .png, dpi: dpi)
        }
    }

    @Test(arguments: FileFormat.allCases)
    func pagesWithoutSizeAreErrors(format: FileFormat) {
        #expect(throws: RenderingError.self) {
            try Self.file(DisplayList(width: 0, height: 100), format)
        }
    }

    @Test(arguments: FileFormat.allCases)
    func themesChangeTheDrawing(format: FileFormat) throws {
        let light = try Self.file(SampleLists.everything, format)
        let dark = try Self.file(
            SampleLists.everything, format, renderer: Renderer(theme: .dark))
        #expect(light != dark)
    }

    @Test func librariesAndTheFontHaveVersions() {
        let versions = Renderer.libraryVersions
        #expect(
            versions.map(\.name) == [
                "cairo", "pango", "harfbuzz", "freetype", "libpng", "zlib", "fontconfig",
                "Noto Sans CJK SC",
            ])
        for version in versions {
            #expect(version.version.first?.isNumber == true, "\(version)")
        }
    }
}
