/// What a question about a figure does not say.
public struct Secrets: Sendable {
    /// Something that one letter stands for, wherever it is named: a method.
    public struct Subject: Sendable {
        /// In full, for the solution.
        public let name: RichText
        /// How figures name it.
        public let wordings: [String]
        /// Its colour; nil where it has none.
        public let slot: Int?

        public init(name: RichText, wordings: [String], slot: Int?) {
            self.name = name
            self.wordings = wordings.filter { !$0.isEmpty }
            self.slot = slot
        }
    }

    public let subjects: [Subject]
    /// Words and letters that go with some of them only, such as λ.
    public let hints: [String]
    /// What strengths are called in words and letters.
    public let strengths: [String]
    /// What an axis is called whose label would tell.
    public let quantity: RichText

    public init(
        subjects: [Subject], hints: [String], strengths: [String] = [], quantity: RichText
    ) {
        self.subjects = subjects
        self.strengths = strengths.filter { !$0.isEmpty }
        self.hints = hints.filter { !$0.isEmpty }
        self.quantity = quantity
        wordings = subjects.enumerated().flatMap { index, subject in
            subject.wordings.map { (word: $0, subject: index) }
        }.sorted { $0.word.count > $1.word.count }
    }

    /// The longest first, so that "L1 proximal" is not taken for "L1".
    private let wordings: [(word: String, subject: Int)]

    /// The subjects that a text names, in its order.
    func subjects(in text: RichText) -> [Int] {
        var found: [Int] = []
        _ = replacing(in: text) { subject in
            if !found.contains(subject) { found.append(subject) }
            return ""
        }
        return found
    }

    /// Whether a text names a subject, or a quantity that some of them only have.
    func areTold(by text: RichText) -> Bool { !subjects(in: text).isEmpty || areHinted(by: text) }

    /// Whether a text names a quantity that some subjects only have.
    func areHinted(by text: RichText) -> Bool {
        hints.contains { Secrets.range(of: $0, in: text.plain) != nil }
    }

    /// Whether the label of an axis is the name of a quantity that some subjects only have.
    func isHint(_ label: RichText) -> Bool {
        let plain = label.plain
        return hints.contains { Secrets.range(of: $0, in: plain)?.lowerBound == plain.startIndex }
    }

    /// The strength and its value that a name consists of, as in "λ = 0.01" and "rate 0.5"; nil for other names.
    func strength(in text: RichText) -> (name: String, value: String)? {
        let plain = text.plain
        for name in strengths where plain.hasPrefix(name) {
            let value = plain.dropFirst(name.count).drop { " =".contains($0) }
            guard value.first?.isNumber ?? false,
                !value.contains(where: { $0.isLetter || "(（".contains($0) })
            else {
                continue
            }
            return (name, String(value))
        }
        return nil
    }

    /// The text with what axes are called in the places of strengths that would tell.
    func withoutStrengths(_ text: RichText) -> RichText {
        Secrets.replacing(strengths.filter(hints.contains), in: text, with: quantity.plain)
    }

    /// The text with other words in the places of subjects; unchanged where it names none.
    func replacing(in text: RichText, _ name: (_ subject: Int) -> String) -> RichText {
        let plain = text.plain
        var rest = plain[...]
        var result = ""
        while let (range, subject) = first(in: rest) {
            result += rest[..<range.lowerBound] + name(subject)
            rest = rest[range.upperBound...]
        }
        return result.isEmpty && rest.count == plain.count ? text : RichText(plain: result + rest)
    }

    /// A name with letters in the places of subjects, without what only some subjects have: "A, training rows" of
    /// "L2 λ, training rows", and "A" of "AdamW, decay rate". Unchanged where it names no subject.
    func lettered(_ text: RichText, _ name: (_ subject: Int) -> String) -> RichText {
        guard !subjects(in: text).isEmpty else { return text }
        var parts = [""]
        for character in text.plain {
            if ",，".contains(character) { parts.append("") }
            parts[parts.count - 1].append(character)
        }
        let kept = parts.map { RichText(plain: $0) }.filter {
            !subjects(in: $0).isEmpty || !areHinted(by: $0)
        }
        let shown = kept.map { replacing(in: withoutSymbols($0), name).plain }.joined()
        return RichText(plain: String(shown.drop { ",， ".contains($0) }))
    }

    /// The text without the letters of quantities.
    private func withoutSymbols(_ text: RichText) -> RichText {
        Secrets.replacing(letters.flatMap { [" 2\($0)", " \($0)", $0] }, in: text, with: "")
    }

    /// The text with what axes are called in the places of the letters of quantities.
    func withoutLetters(_ text: RichText) -> RichText {
        Secrets.replacing(letters, in: text, with: quantity.plain)
    }

    /// The hints that are letters of quantities.
    private var letters: [String] { hints.filter { $0.count == 1 } }

    /// The text with another word in the places of some; unchanged where none of them stands.
    private static func replacing(
        _ words: [String], in text: RichText, with other: String
    ) -> RichText {
        var plain = text.plain
        for word in words {
            while let range = range(of: word, in: plain) {
                plain.replaceSubrange(range, with: other)
            }
        }
        return plain == text.plain ? text : RichText(plain: plain)
    }

    /// The place of the first wording; of several at one place the longest.
    private func first(in text: Substring) -> (range: Range<String.Index>, subject: Int)? {
        var best: (range: Range<String.Index>, subject: Int)?
        for (word, subject) in wordings {
            guard let range = Secrets.range(of: word, in: text) else { continue }
            if best.map({ range.lowerBound < $0.range.lowerBound }) ?? true {
                best = (range, subject)
            }
        }
        return best
    }

    /// Where a word stands that is no part of a longer one, in any case of its letters.
    private static func range(
        of word: String, in text: some StringProtocol
    ) -> Range<String.Index>? {
        let letters = Array(word.lowercased())
        var start = text.startIndex
        while start < text.endIndex {
            if let end = text.index(start, offsetBy: letters.count, limitedBy: text.endIndex),
                text[start..<end].lowercased().elementsEqual(letters),
                !isInner(text[..<start].last, text[start]),
                !isInner(text[end...].first, text[text.index(before: end)])
            {
                return start..<end
            }
            start = text.index(after: start)
        }
        return nil
    }

    /// Whether a character at the edge of a word goes on beyond it; Chinese has no spaces between words.
    private static func isInner(_ outside: Character?, _ inside: Character) -> Bool {
        func isLetter(_ character: Character) -> Bool {
            character.isASCII && (character.isLetter || character.isNumber)
        }
        return outside.map(isLetter) ?? false && isLetter(inside)
    }
}
