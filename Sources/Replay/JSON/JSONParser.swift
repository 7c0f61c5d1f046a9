import UserInput

/// Reads a JSON text (RFC 8259), and says where it is not one.
///
/// Two things differ from the standard: a key that stands twice in an object is refused, and
/// `NaN`, `Infinity` and `-Infinity`, which Python writes, are read as numbers, so that the reader of
/// a case can refuse them by their path.
struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func parse(_ bytes: [UInt8]) throws(ReplayError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.current == nil else {
            throw parser.failure("expected the end of the text, found \(parser.found)")
        }
        return value
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The character that stands next, for messages.
    private var found: String {
        guard let current else { return "the end of the text" }
        // A broken or very long character is shown by its first scalar.
        let text = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        return current < 0x80
            ? String(UnicodeScalar(current)).quoted
            : String(text.unicodeScalars.prefix(1)).quoted
    }

    private func failure(_ reason: String) -> ReplayError { failure(reason, at: position) }

    private func failure(_ reason: String, at place: Int) -> ReplayError {
        let before = bytes[..<place]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Bytes inside a character do not begin a column.
        let column = bytes[start..<place].count { $0 & 0xC0 != 0x80 } + 1
        return .syntax(line: line, column: column, reason: reason)
    }

    private mutating func skipSpace() {
        while let byte = current, " \t\n\r".utf8.contains(byte) { position += 1 }
    }

    /// Steps over a byte where it stands next.
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    /// Steps over a word where it stands next.
    private mutating func take(word: StaticString) -> Bool {
        let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if matches { position += word.utf8CodeUnitCount }
        return matches
    }

    private mutating func value(depth: Int) throws(ReplayError) -> JSONValue {
        skipSpace()
        guard let byte = current else { throw failure("expected a value, found \(found)") }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            guard depth < ReplayLimits.depth else {
                throw failure(
                    "arrays and objects stand more than \(ReplayLimits.depth) deep in each other")
            }
            return byte == UInt8(ascii: "[")
                ? .array(try array(depth: depth)) : .object(try object(depth: depth))
        case UInt8(ascii: "\""):
            return .text(try text())
        default:
            if take(word: "true") { return .flag(true) }
            if take(word: "false") { return .flag(false) }
            if take(word: "null") { return .null }
            if take(word: "NaN") { return .number(.nan) }
            if take(word: "Infinity") { return .number(.infinity) }
            if take(word: "-Infinity") { return .number(-.infinity) }
            return try number()
        }
    }

    private mutating func array(depth: Int) throws(ReplayError) -> [JSONValue] {
        position += 1
        skipSpace()
        var elements: [JSONValue] = []
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return elements }
            guard take(",") else { throw failure("expected \",\" or \"]\", found \(found)") }
        }
    }

    private mutating func object(depth: Int) throws(ReplayError) -> [JSONValue.Member] {
        position += 1
        skipSpace()
        var members: [JSONValue.Member] = []
        if take("}") { return members }
        var keys: Set<String> = []
        while true {
            skipSpace()
            let start = position
            guard current == UInt8(ascii: "\"") else {
                throw failure("expected a key in quotes, found \(found)")
            }
            let key = try text()
            guard keys.insert(key).inserted else {
                throw failure("the key \(key.quoted) stands twice in one object", at: start)
            }
            skipSpace()
            guard take(":") else { throw failure("expected \":\", found \(found)") }
            members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return members }
            guard take(",") else { throw failure("expected \",\" or \"}\", found \(found)") }
        }
    }

    private mutating func number() throws(ReplayError) -> JSONValue {
        let start = position
        let isNegative = take("-")
        let whole = position
        let digits = skipDigits()
        guard digits > 0 else {
            throw failure("expected a value, found \(found)")
        }
        guard digits == 1 || bytes[whole] != UInt8(ascii: "0") else {
            throw failure("a number begins with 0", at: start)
        }
        var isWhole = true
        if take(".") {
            isWhole = false
            guard skipDigits() > 0 else { throw failure("expected a digit, found \(found)") }
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            guard skipDigits() > 0 else { throw failure("expected a digit, found \(found)") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        // −0 has no whole number of its own.
        if isWhole, let value = Int(text), value != 0 || !isNegative { return .integer(value) }
        guard let value = Double(text) else {
            throw failure("a number that cannot be read", at: start)
        }
        return .number(value)
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            position += 1
        }
        return position - start
    }

    private mutating func text() throws(ReplayError) -> String {
        let opening = position
        position += 1
        var units: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"):
                position += 1
                units.append(contentsOf: String(try escaped()).utf8)
            case ..<0x20:
                throw failure("a text holds a line break or another control character")
            default:
                units.append(byte)
                position += 1
            }
        }
        throw failure("a text has no closing quote", at: opening)
    }

    /// The character that an escape sequence stands for.
    private mutating func escaped() throws(ReplayError) -> Unicode.Scalar {
        if let byte = current, let scalar = JSONParser.plainEscape(byte) {
            position += 1
            return scalar
        }
        guard take("u") else { throw failure("a text holds an unknown escape sequence") }
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Half of a pair; the other half must follow.
        guard first < 0xDC00, take("\\"), take("u") else {
            throw failure("a text holds half a character")
        }
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure("a text holds half a character") }
        return scalar
    }

    /// The character that stands behind a backslash for itself or for a control character. Texts may
    /// have millions of them.
    private static func plainEscape(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }

    private mutating func hexadecimal() throws(ReplayError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current,
                let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else { throw failure("expected four hexadecimal digits, found \(found)") }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
