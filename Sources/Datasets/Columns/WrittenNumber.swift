/// A number as people write it: digits with marks between them, and what stands around them.
struct WrittenNumber {
    /// What stands before and behind the digits, such as a currency or a unit.
    struct Dress: Hashable {
        var prefix = ""
        var suffix = ""
        var isPlain: Bool { prefix.isEmpty && suffix.isEmpty }
        var isPercent: Bool { prefix.isEmpty && ["%", "％", "‰"].contains(suffix) }
        var isMoney: Bool { !prefix.isEmpty || Currency.isOne(suffix) }
    }

    /// What a mark between digits says of the mark before decimals.
    enum Mark: Hashable {
        case none
        /// Certainly the mark before decimals.
        case point, comma
        /// Three digits follow: it may stand between thousands.
        case pointOrGroup, commaOrGroup
    }

    /// Digits, points and commas.
    private var digits = ""
    private var isNegative = false
    private var exponent = ""
    /// Whether blanks or apostrophes stood between thousands.
    private(set) var hasBlanks = false
    /// Whether it is negative for the brackets around it, as in bookkeeping.
    private(set) var isInBrackets = false
    private(set) var dress = Dress()

    private static let longest = 120

    init?(_ text: String) {
        guard text.utf8.count <= Self.longest,
            text.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        var rest = Array(text.unicodeScalars)[...]
        if rest.first == "(", rest.last == ")" {
            rest = rest.dropFirst().dropLast()
            (isInBrackets, isNegative) = (true, true)
        }
        takeSign(&rest)
        let prefix = rest.prefix { !WrittenNumber.beginsNumber($0) && $0 != "-" && $0 != "−" }
        rest = rest.dropFirst(prefix.count)
        dress.prefix = WrittenNumber.trimmed(prefix)
        guard dress.prefix.isEmpty || Currency.isOne(dress.prefix) else { return nil }
        if !dress.prefix.isEmpty { takeSign(&rest) }
        takeDigits(&rest)
        guard digits.utf8.contains(where: { $0 >= 0x30 }) else { return nil }
        takeExponent(&rest)
        dress.suffix = WrittenNumber.trimmed(rest)
        guard WrittenNumber.isUnit(dress.suffix) else { return nil }
    }

    private mutating func takeSign(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard let first = rest.first, ["-", "−", "+"].contains(first), rest.count > 1 else {
            return
        }
        if first != "+" { isNegative.toggle() }
        rest = rest.dropFirst()
        while rest.first == " " { rest = rest.dropFirst() }
    }

    private mutating func takeDigits(_ rest: inout ArraySlice<Unicode.Scalar>) {
        while let first = rest.first {
            if isDigit(first) || first == "." || first == "," {
                digits.unicodeScalars.append(first)
                rest = rest.dropFirst()
            } else if WrittenNumber.parts(first), isDigit(digits.unicodeScalars.last),
                rest.dropFirst().prefix(3).count(where: { isDigit($0) }) == 3,
                !isDigit(rest.dropFirst(4).first)
            {
                hasBlanks = true
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        // A full stop behind a word is none of the number's, but 3. is three.
        while digits.last == ",", digits.count > 1 { digits.removeLast() }
    }

    private mutating func takeExponent(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard rest.first == "e" || rest.first == "E" else { return }
        var own = rest.dropFirst()
        var text = "e"
        if let sign = own.first, sign == "-" || sign == "+" {
            text.unicodeScalars.append(sign)
            own = own.dropFirst()
        }
        let power = own.prefix { isDigit($0) }
        guard (1...4).contains(power.count) else { return }
        text.unicodeScalars.append(contentsOf: power)
        exponent = text
        rest = own.dropFirst(power.count)
    }

    /// What its marks say.
    var mark: Mark {
        let (points, commas) = (count("."), count(","))
        if points > 0, commas > 0 {
            return (digits.last { $0 == "." || $0 == "," }) == "." ? .point : .comma
        }
        guard points + commas > 0 else { return .none }
        let isPoint = points > 0
        // Several are no decimals.
        if points + commas > 1 { return isPoint ? .comma : .point }
        let parts = digits.split(separator: isPoint ? "." : ",", omittingEmptySubsequences: false)
        let isGroup =
            exponent.isEmpty && parts[1].count == 3 && (1...3).contains(parts[0].count)
            && parts[0].first != "0"
        if isGroup { return isPoint ? .pointOrGroup : .commaOrGroup }
        return isPoint ? .point : .comma
    }

    /// Whether a mark that is not the decimal one stands between thousands.
    func isGrouped(decimal: Character) -> Bool {
        hasBlanks || digits.contains(decimal == "." ? "," : ".")
    }

    /// The number; nil if its thousands are not of three digits, or there are a hundred digits.
    func value(decimal: Character) -> Double? {
        let halves = digits.split(separator: decimal, omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return nil }
        let mark: Character = decimal == "." ? "," : "."
        let groups = halves[0].split(separator: mark, omittingEmptySubsequences: false)
        if groups.count > 1 {
            // Two digits between lakhs and crores.
            let middle = groups.dropFirst().dropLast().map(\.count)
            guard (1...3).contains(groups[0].count), groups.last?.count == 3,
                middle.allSatisfy({ $0 == 3 }) || middle.allSatisfy({ $0 == 2 })
            else { return nil }
        }
        let fraction = halves.count == 2 ? halves[1] : ""
        guard !fraction.contains(mark) else { return nil }
        let text = groups.joined() + "." + fraction
        let number = Double(
            (text.first == "." ? "0" : "") + text + (fraction.isEmpty ? "0" : "") + exponent)
        guard let number, number.magnitude < PlainNumber.limit else { return nil }
        return isNegative ? -number : number
    }

    private func count(_ mark: Character) -> Int { digits.count { $0 == mark } }

    private static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || scalar == "." || scalar == ","
    }

    /// Whether it stands between thousands: blanks of any width, apostrophes.
    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "’"].contains(scalar)
    }

    /// Behind a number a range, a time or a date go on with digits; a unit does not.
    private static func isUnit(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return true }
        guard text.count <= 12, !text.contains(where: \.isNewline) else { return false }
        let next = text.unicodeScalars.dropFirst().first
        return !(["-", "–", ":", "−", "+", "'", "’"].contains(first) && isDigit(next))
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var scalars = scalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}

private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
}
