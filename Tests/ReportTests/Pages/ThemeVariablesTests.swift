import Charts
import Testing

@testable import Report

@Suite struct ThemeVariablesTests {
    @Test func givesBothThemes() {
        let css = ThemeVariables.css
        #expect(Theme.light.color(.background) == Color(red: 1, green: 1, blue: 1))
        #expect(css.contains("  --background: #ffffff;\n"))
        #expect(css.contains("    --background: light-dark(#ffffff, #14171c);\n"))
        for slot in 0..<8 {
            #expect(
                css.contains("  --series-\(slot): #") && css.contains("  --series-fill-\(slot): #"))
        }
    }
}
