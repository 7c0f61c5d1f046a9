/// Where lines of Latin and Chinese text may be broken.
enum LineBreaking {
    /// A character with its style.
    struct Letter: Sendable, Hashable {
        var character: Character
        var italic: Bool
        var script: TextRun.Script

        var isSpace: Bool { character == " " }
        /// A space that keeps what stands around it together.
        var isFixed: Bool { character == "\u{A0}" }
        /// Chinese letters and full-width punctuation, around which lines may be broken.
        var isWide: Bool {
            guard let scalar = character.unicodeScalars.first?.value else { return false }
            return (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
                || (0xFF00...0xFFEF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
        }
    }

    /// A line must not begin with one of these …
    private static let closing = Set("，。、；：！？）》」』】〉”’%,.;:!?)]}…—")
    /// … nor end with one of these.
    private static let opening = Set("（《「『【〈“‘([{")

    static func letters(of text: RichText) -> [Letter] {
        text.runs.flatMap { run in
            run.text.map { Letter(character: $0, italic: run.italic, script: run.script) }
        }
    }

    static func text(_ letters: ArraySlice<Letter>) -> RichText {
        var end = letters.endIndex
        while end > letters.startIndex, letters[end - 1].isSpace { end -= 1 }
        return RichText(
            runs: letters[..<end].map {
                TextRun(text: String($0.character), italic: $0.italic, script: $0.script)
            })
    }

    /// Indices before which the line may be broken, ascending, with the end of the text last.
    static func stops(in letters: ArraySlice<Letter>) -> [Int] {
        var result: [Int] = []
        for index in letters.indices.dropFirst() where mayBreak(letters[index - 1], letters[index])
        {
            result.append(index)
        }
        result.append(letters.endIndex)
        return result
    }

    private static func mayBreak(_ before: Letter, _ after: Letter) -> Bool {
        // Scripts stay with the letter they belong to.
        guard before.script == .normal, after.script == .normal else {
            return before.isSpace && !after.isSpace
        }
        if after.isSpace || closing.contains(after.character) { return false }
        if [before, after].contains(where: \.isFixed) { return false }
        if opening.contains(before.character) { return false }
        if before.isSpace || before.character == "/" { return true }
        if before.character == "-" { return after.character.isLetter }
        return before.isWide || after.isWide
    }
}
