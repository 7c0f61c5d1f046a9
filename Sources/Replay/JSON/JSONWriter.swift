/// Writes a JSON text.
enum JSONWriter {
    /// An object with one member on each line; deeper values on the line of their member. Numbers are
    /// the shortest decimals that read back as the same number.
    static func text(_ members: [JSONValue.Member]) -> String {
        var text = "{"
        for (place, member) in members.enumerated() {
            text += place == 0 ? "\n  " : ",\n  "
            text += quoted(member.key) + ": "
            write(member.value, to: &text)
        }
        return text + "\n}"
    }

    private static func write(_ value: JSONValue, to text: inout String) {
        switch value {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += "\(number)"
        case .number(let number):
            precondition(number.isFinite, "JSON has finite numbers only")
            text += "\(number)"
        case .text(let string): text += quoted(string)
        case .array(let elements):
            text += "["
            for (place, element) in elements.enumerated() {
                if place > 0 { text += ", " }
                write(element, to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (place, member) in members.enumerated() {
                if place > 0 { text += ", " }
                text += quoted(member.key) + ": "
                write(member.value, to: &text)
            }
            text += "}"
        }
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case ..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
