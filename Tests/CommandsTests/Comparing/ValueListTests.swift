import ArgumentParser
import Testing

@testable import Commands

/// Values of a setting, as they are typed.
@Suite struct ValueListTests {
    @Test(arguments: [
        ("0.001,0.01", ["0.001", "0.01"]),
        ("relu, tanh", ["relu", "tanh"]),
        ("4;8,8;16,16", ["4", "8,8", "16,16"]),
        ("0.1..0.5:3", ["0.1", "0.3", "0.5"]),
        ("4..16:4", ["4", "8", "12", "16"]),
        ("1e-3..1e-1:3:log", ["0.001", "0.01", "0.1"]),
        ("0,1..100:3:log", ["0", "1", "10", "100"]),
        ("3..1:3", ["3", "2", "1"]),
    ])
    func valuesAreWritten(text: String, values: [String]) throws {
        #expect(try ValueList(text, option: "--vary x").values == values)
    }

    @Test(arguments: [
        ("", "empty place"), ("1,,2", "empty place"), ("1,1.0", "twice"),
        ("1..2", "is no range"), ("1..2:3:lin", "is no range"), ("a..2:3", "is no range"),
        ("1..2:1", "no number of values"), ("1..2:99999", "no number of values"),
        ("0..1:3:log", "equal factors"),
    ])
    func whatIsWrongIsNamed(text: String, part: String) {
        let error = #expect(throws: ValidationError.self) {
            try ValueList(text, option: "--vary x")
        }
        #expect(error?.message.contains(part) ?? false)
        #expect(error?.message.hasPrefix("--vary x") ?? false)
    }
}
