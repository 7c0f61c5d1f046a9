import ArgumentParser
import Testing

@testable import Commands

@Suite struct LengthTests {
    @Test(arguments: [
        ("25.4mm", 72.0), ("2.54cm", 72), ("1in", 72), ("72pt", 72), ("1 IN", 72),
        ("85mm", 240.945),
    ])
    func unitsAreConverted(text: String, points: Double) throws {
        #expect(abs(try length(text).points - points) < 0.001)
    }

    @Test(arguments: ["85", "mm", "", "8,5cm", "infin", "nanmm", "3px", "-"])
    func otherTextsAreErrors(text: String) {
        #expect(throws: ValidationError.self) { try length(text) }
    }
}
