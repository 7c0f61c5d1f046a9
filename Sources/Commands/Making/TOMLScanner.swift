/// Goes through a TOML text and tells where its keys and values stand.
///
/// It knows no more of TOML than that takes: headings of tables and of arrays of tables, dotted keys, arrays, inline
/// tables, strings of four kinds, comments. What a value is says the parser. Whatever the text, the scan ends.
struct TOMLScanner {
    /// A key or a value.
    struct Found {
        enum What { case key, value }

        let what: What
        let path: TOMLPlaces.Path
        let place: TextPlace
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var place = TextPlace()
    private var found: [Found] = []
    /// How many tables there are so far of an array of tables.
    private var counts: [TOMLPlaces.Path: Int] = [:]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// All keys and values, in the order of the text.
    mutating func all() -> [Found] {
        if peek() == "\u{FEFF}" { index += 1 }
        var table: TOMLPlaces.Path = []
        skipBlank()
        while let next = peek() {
            advancing {
                if next == "[" { table = $0.heading() } else { $0.pair(in: table) }
            }
            skipBlank()
        }
        return found
    }

    /// `[table]`, or `[[array of tables]]`.
    /// - Returns: the table that it opens.
    private mutating func heading() -> TOMLPlaces.Path {
        let start = place
        advance()
        let isArray = take("[")
        let names = keys()
        _ = take("]") && take("]")
        var path: TOMLPlaces.Path = []
        for (number, name) in names.enumerated() {
            path.append(.key(name.text))
            note(.key, path, name.place)
            note(.value, path, start)
            if isArray, number == names.count - 1 {
                counts[path, default: 0] += 1
            }
            if let count = counts[path] {
                path.append(.index(count - 1))
                note(.value, path, start)
            }
        }
        return path
    }

    /// `key = value`
    private mutating func pair(in table: TOMLPlaces.Path) {
        var path = table
        for name in keys() {
            path.append(.key(name.text))
            note(.key, path, name.place)
        }
        _ = take("=")
        skipSpaces()
        value(at: path)
    }

    private mutating func value(at path: TOMLPlaces.Path) {
        note(.value, path, place)
        switch peek() {
        case let quote? where quote == "\"" || quote == "'": _ = string(quote)
        case "[": array(at: path)
        case "{": inlineTable(at: path)
        default:
            // A number, a date, true or false; a date may have a space in it.
            while let next = peek(), !",]}#\n".unicodeScalars.contains(next) { advance() }
        }
    }

    private mutating func array(at path: TOMLPlaces.Path) {
        advance()
        skipBlank()
        var count = 0
        while peek() != nil, !take("]") {
            advancing { $0.value(at: path + [.index(count)]) }
            count += 1
            skipBlank()
            if take(",") { skipBlank() }
        }
    }

    private mutating func inlineTable(at path: TOMLPlaces.Path) {
        advance()
        skipBlank()
        while peek() != nil, !take("}") {
            advancing { $0.pair(in: path) }
            skipBlank()
            if take(",") { skipBlank() }
        }
    }

    /// A key, in parts where it is dotted.
    private mutating func keys() -> [(text: String, place: TextPlace)] {
        var names: [(text: String, place: TextPlace)] = []
        repeat {
            skipSpaces()
            let start = place
            names.append((key(), start))
            skipSpaces()
        } while take(".")
        return names
    }

    private mutating func key() -> String {
        if let quote = peek(), quote == "\"" || quote == "'" { return string(quote) }
        var text = String.UnicodeScalarView()
        while let next = peek(), !" \t\r\n.=]},#".unicodeScalars.contains(next) {
            text.append(next)
            advance()
        }
        return String(text)
    }

    /// - Returns: the words of a string of one line, which may be a key.
    private mutating func string(_ quote: Unicode.Scalar) -> String {
        advance()
        if take(quote) {
            if take(quote) { skipLines(to: quote) }
            return ""
        }
        var text = String.UnicodeScalarView()
        while let next = peek(), next != "\n" {
            advance()
            if next == quote { break }
            text.append(next == "\\" && quote == "\"" ? escaped() : next)
        }
        return String(text)
    }

    /// A string of several lines, whose end may have two more quotation marks before it.
    private mutating func skipLines(to quote: Unicode.Scalar) {
        while let next = peek() {
            advance()
            if next == "\\", quote == "\"" {
                advance()
            } else if next == quote, peek() == quote, peek(1) == quote {
                while take(quote) {}
                return
            }
        }
    }

    /// What stands for a backslash and what follows it.
    private mutating func escaped() -> Unicode.Scalar {
        guard let sign = peek() else { return "\\" }
        advance()
        switch sign {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "u", "U":
            var digits = ""
            while digits.count < (sign == "u" ? 4 : 8), let next = peek(),
                next.properties.isHexDigit
            {
                digits.unicodeScalars.append(next)
                advance()
            }
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
        default: return sign
        }
    }

    /// Spaces, ends of lines, and comments.
    private mutating func skipBlank() {
        while let next = peek() {
            switch next {
            case " ", "\t", "\r", "\n": advance()
            case "#": while let next = peek(), next != "\n" { advance() }
            default: return
            }
        }
    }

    private mutating func skipSpaces() {
        while let next = peek(), next == " " || next == "\t" { advance() }
    }

    private mutating func note(
        _ what: Found.What, _ path: TOMLPlaces.Path, _ place: TextPlace
    ) {
        found.append(Found(what: what, path: path, place: place))
    }

    private func peek(_ further: Int = 0) -> Unicode.Scalar? {
        index + further < scalars.count ? scalars[index + further] : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        advance()
        return true
    }

    private mutating func advance() {
        guard let next = peek() else { return }
        place.pass(next)
        index += 1
    }

    /// Does something that goes on by one scalar at least: no text is gone through for ever.
    private mutating func advancing(_ work: (inout TOMLScanner) -> Void) {
        let start = index
        work(&self)
        if index == start { advance() }
    }
}
