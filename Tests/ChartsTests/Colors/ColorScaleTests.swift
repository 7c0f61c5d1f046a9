import Testing

@testable import Charts

@Suite struct ColorScaleTests {
    private func lightness(_ color: Color?) throws -> Double {
        let color = try #require(color)
        return 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
    }

    @Test(arguments: [ColorScale.diverging(0...1), .sequential(0...1), .ink(0...1)])
    func theGreyThemeHasNoColoursAndKeepsTheOrder(scale: ColorScale) throws {
        var last = 2.0
        for step in 0...10 {
            let color = try #require(scale.color(Double(step) / 10, theme: .grey))
            #expect(color.red == color.green && color.green == color.blue)
            #expect(try lightness(color) < last)
            last = try lightness(color)
        }
        #expect(try lightness(scale.color(0, theme: .grey)) - last > 0.4)
    }

    @Test func theEndsOfADivergingScaleDifferInColourElsewhere() throws {
        for theme in [Theme.light, .dark, .transparent] {
            let low = try #require(ColorScale.diverging(0...1).color(0, theme: theme))
            let high = try #require(ColorScale.diverging(0...1).color(1, theme: theme))
            #expect(low.blue > low.red && high.red > high.blue)
        }
    }

    /// Paper is white and ink black, on a dark page the other way round.
    @Test func inkIsBlack() throws {
        for (theme, ink, paper) in [(Theme.light, 0.0, 1.0), (.grey, 0, 1), (.dark, 1, 0)] {
            let scale = ColorScale.ink(0...16)
            #expect((try lightness(scale.color(16, theme: theme)) - ink).magnitude < 1e-9)
            #expect((try lightness(scale.color(0, theme: theme)) - paper).magnitude < 1e-9)
        }
    }

    @Test func whatIsNoNumberHasNoColour() {
        #expect(ColorScale.sequential(0...1).color(.nan, theme: .light) == nil)
    }
}
