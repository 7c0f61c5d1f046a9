import UserInput

/// A value of a case and where it stands, read by what a case must have there.
struct CaseValue {
    let value: JSONValue
    let path: CasePath

    /// What is thrown where the value is not as it must be.
    func failure(_ reason: String) -> ReplayError {
        .malformed(path: "\(path)", reason: reason)
    }

    private func mismatch(_ expected: String) -> ReplayError {
        failure("expected \(expected), found \(value.kind)")
    }

    // MARK: Objects

    /// Checks that the value is an object, and has no other keys where `keys` are given: a misspelt
    /// option would silently change the training.
    func checkObject(keys: [String]? = nil) throws(ReplayError) {
        guard case .object(let members) = value else { throw mismatch("an object") }
        guard let keys else { return }
        for member in members where !keys.contains(member.key) {
            throw failure(
                "unknown key \(member.key.quoted); known ones are \(keys.joined(separator: ", "))"
            )
        }
    }

    /// The value under a key; nil where the key is missing or its value is null.
    func optional(_ key: String) throws(ReplayError) -> CaseValue? {
        guard case .object(let members) = value else { throw mismatch("an object") }
        guard let member = members.first(where: { $0.key == key }), member.value != .null else {
            return nil
        }
        return CaseValue(value: member.value, path: .member(path, key))
    }

    func required(_ key: String) throws(ReplayError) -> CaseValue {
        guard case .object(let members) = value else { throw mismatch("an object") }
        guard let member = members.first(where: { $0.key == key }) else {
            throw ReplayError.malformed(
                path: "\(CasePath.member(path, key))", reason: "missing")
        }
        return CaseValue(value: member.value, path: .member(path, key))
    }

    // MARK: Arrays

    /// - Parameter things: what the elements are, for messages.
    func elements(_ things: String) throws(ReplayError) -> CaseElements {
        guard case .array(let elements) = value else { throw mismatch("an array of \(things)") }
        return CaseElements(values: elements, path: path)
    }

    /// - Parameter things: what the elements are, for messages: one, and several.
    func elements(count: Int, _ things: (one: String, several: String)) throws(ReplayError)
        -> CaseElements
    {
        let elements = try elements(things.several)
        guard elements.count == count else {
            throw failure(
                "expected \(count) \(count == 1 ? things.one : things.several), "
                    + "found \(elements.count)")
        }
        return elements
    }

    /// Finite numbers.
    func numbers(count: Int) throws(ReplayError) -> [Double] {
        guard case .array(let elements) = value else {
            throw mismatch("an array of \(count) number\(count == 1 ? "" : "s")")
        }
        guard elements.count == count else {
            throw failure(
                "expected \(count) number\(count == 1 ? "" : "s"), found \(elements.count)")
        }
        var numbers: [Double] = []
        numbers.reserveCapacity(count)
        for (place, element) in elements.enumerated() {
            // Paths are built where they are needed only: there may be millions of numbers.
            if let number = element.finiteNumber {
                numbers.append(number)
            } else {
                _ = try CaseValue(value: element, path: .element(path, place)).number()
            }
        }
        return numbers
    }

    /// [rows][columns] of finite numbers, row-major.
    func matrix(rows: Int, columns: Int) throws(ReplayError) -> [Double] {
        var numbers: [Double] = []
        for row in try elements(count: rows, ("row", "rows")) {
            numbers.append(contentsOf: try row.numbers(count: columns))
        }
        return numbers
    }

    // MARK: Single values

    /// A finite number.
    func number() throws(ReplayError) -> Double {
        guard let number = value.finiteNumber else { throw mismatch("a finite number") }
        return number
    }

    /// A finite number in a range.
    func number(in range: ClosedRange<Double>) throws(ReplayError) -> Double {
        let number = try number()
        guard range.contains(number) else {
            throw mismatch("a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A finite number in a range without its upper bound.
    func number(in range: Range<Double>) throws(ReplayError) -> Double {
        let number = try number()
        guard range.contains(number) else {
            throw mismatch("a number of at least \(range.lowerBound) and below \(range.upperBound)")
        }
        return number
    }

    /// A finite number that is not negative.
    func amount() throws(ReplayError) -> Double {
        let number = try number()
        guard number >= 0 else { throw mismatch("a number of at least 0") }
        return number
    }

    /// A whole number in a range.
    func whole(in range: Range<Int>) throws(ReplayError) -> Int {
        guard let number = value.finiteNumber, let whole = Int(exactly: number),
            range.contains(whole)
        else {
            throw mismatch("a whole number from \(range.lowerBound) to \(range.upperBound - 1)")
        }
        return whole
    }

    /// How many there are of something: a whole number of at least 1.
    func size() throws(ReplayError) -> Int {
        guard let number = value.finiteNumber, let whole = Int(exactly: number), whole >= 1 else {
            throw mismatch("a whole number of at least 1")
        }
        return whole
    }

    func flag() throws(ReplayError) -> Bool {
        guard case .flag(let flag) = value else { throw mismatch("true or false") }
        return flag
    }

    /// One of several words, and what it stands for.
    /// - Parameter thing: what the words name, for messages.
    func choice<Choice>(_ thing: String, _ choices: KeyValuePairs<String, Choice>)
        throws(ReplayError) -> Choice
    {
        let words = choices.map { "\"\($0.key)\"" }.joined(separator: ", ")
        guard case .text(let word) = value else { throw mismatch("one of \(words)") }
        guard let choice = choices.first(where: { $0.key == word }) else {
            throw failure("unknown \(thing) \(word.quoted); known ones are \(words)")
        }
        return choice.value
    }
}

extension JSONValue {
    /// The value as a finite number.
    var finiteNumber: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value) where value.isFinite: value
        default: nil
        }
    }
}
