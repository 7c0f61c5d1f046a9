import Testing

@testable import Rendering

@Suite struct MarkupWriterTests {
    private func written(_ value: Double) -> String {
        var writer = MarkupWriter()
        writer.number(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (0, "0"), (-0.001, "0"), (1, "1"), (0.5, ".5"), (-0.25, "-.25"), (12.345, "12.35"),
        (12.3, "12.3"), (10.05, "10.05"), (-100, "-100"), (1234.999, "1235"),
    ])
    func numbersHaveTwoDecimalsAtMost(value: Double, text: String) {
        #expect(written(value) == text)
    }
}
