import Testing

@testable import Charts

@Suite struct PaletteTests {
    /// Linear light from sRGB (IEC 61966-2-1).
    private func linear(_ color: Color) -> [Double] {
        [color.red, color.green, color.blue].map {
            $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055, 2.4)
        }
    }

    private func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).map { $0 * $1 }.reduce(0, +) }
    }

    private func luminance(_ color: Color) -> Double {
        let light = linear(color)
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    }

    private func contrast(_ a: Color, _ b: Color) -> Double {
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    /// CIE 1976 L*a*b* under D65.
    private func lab(_ light: [Double]) -> [Double] {
        let xyz = times(
            [
                [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041],
            ], light)
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
            let ratio = value / white
            return ratio > 216.0 / 24389 ? power(ratio, 1.0 / 3) : (24389.0 / 27 * ratio + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    /// Full colour vision deficiency after Machado, Oliveira and Fernandes (2009).
    private static let protanopia = [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]
    private static let deuteranopia = [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
    private static let tritanopia = [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]
    private static let identity: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]

    /// - Parameter slots: of how many the smallest difference is taken, the first ones; all if nil.
    private func smallestDifference(
        _ palette: Palette, slots: Int? = nil, seenBy vision: [[Double]]
    ) -> Double {
        let seen = palette.colors.prefix(slots ?? Palette.count).map { color in
            lab(times(vision, linear(color)).map { min(max($0, 0), 1) })
        }
        var smallest = Double.infinity
        for (index, a) in seen.enumerated() {
            for b in seen[..<index] {
                let squares = zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
                smallest = min(smallest, squares.squareRoot())
            }
        }
        return smallest
    }

    @Test(arguments: [Theme.light, Theme.dark, Theme.grey])
    func everySlotStandsOutFromTheBackground(theme: Theme) {
        for slot in 0..<Palette.count {
            #expect(contrast(theme.color(.series(slot)), theme.color(.background)) >= 3)
        }
        for paint in [Paint.text, .mutedText, .reference, .ghost, .axis] {
            #expect(contrast(theme.color(paint), theme.color(.background)) >= 3)
        }
        #expect(contrast(theme.color(.mutedText), theme.color(.background)) >= 4.5)
    }

    private func lightness(_ palette: Palette) -> [Double] {
        palette.colors.map { lab(linear($0))[0] }
    }

    @Test func standardSlotsAreOrderedByLightness() {
        for palette in [Palette.light, .grey] {
            let steps = lightness(palette).prefix(Palette.standardCount)
            #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 - $0 >= 4 })
        }
        let steps = lightness(.dark).prefix(Palette.standardCount)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 - $1 >= 4 })
    }

    /// What stands behind the others is lighter than all of them.
    @Test func greySeriesStandOutFromWhatIsBehindThem() throws {
        let behind = lab(linear(Theme.grey.color(.ghost)))[0]
        let lightest = try #require(lightness(.grey).max())
        #expect(behind - lightest >= 15)
    }

    /// A print in grey tells every two apart.
    @Test func noTwoSlotsAreEquallyLight() {
        for palette in [Palette.light, .dark, .grey] {
            let steps = lightness(palette).sorted()
            #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 - $0 >= 2.5 })
        }
    }

    @Test func standardSlotsAreToldApartByEveryEye() {
        let count = Palette.standardCount
        func difference(_ palette: Palette, _ vision: [[Double]]) -> Double {
            smallestDifference(palette, slots: count, seenBy: vision)
        }
        #expect(difference(.light, PaletteTests.identity) >= 40)
        #expect(difference(.light, PaletteTests.deuteranopia) >= 24)
        #expect(difference(.light, PaletteTests.protanopia) >= 24)
    }

    /// Thirteen keep the distance that the search asks for, all slots most of it: dash and marker differ too.
    @Test(arguments: [Palette.light, .dark], [(13, 1), (Palette.count, 0.8)])
    func furtherSlotsAreToldApartByEveryEye(palette: Palette, asked: (slots: Int, share: Double)) {
        func difference(_ vision: [[Double]]) -> Double {
            smallestDifference(palette, slots: asked.slots, seenBy: vision) / asked.share
        }
        #expect(difference(PaletteTests.identity) >= 30)
        #expect(difference(PaletteTests.deuteranopia) >= 15)
        #expect(difference(PaletteTests.protanopia) >= 15)
        #expect(difference(PaletteTests.tritanopia) >= 12)
    }

    @Test func colourScalesKeepTheirOrderInGrey() throws {
        let scale = ColorScale.sequential(0...1)
        let lightness = try (0...20).map { step in
            lab(linear(try #require(scale.color(Double(step) / 20, theme: .light))))[0]
        }
        #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 > $1 })
        let diverging = ColorScale.diverging(-1...1)
        let middle = try #require(diverging.color(0, theme: .light))
        for end in [-1.0, 1] {
            #expect(
                luminance(try #require(diverging.color(end, theme: .light))) < luminance(middle))
        }
        #expect(diverging.color(.nan, theme: .light) == nil)
        #expect(diverging.color(5, theme: .light) == diverging.color(1, theme: .light))
        #expect(ColorScale.sequential(2...2).color(2, theme: .light) != nil)
    }
}
