/// A line of text with italics and sub- and superscripts, written in a small markup.
///
/// `*w*` is italic, `_{…}` a subscript, `^{…}` a superscript; a backslash takes the next character
/// as it is. Marks that are never closed are ordinary characters, so every string is valid.
public struct RichText: Sendable, Hashable {
    /// Size of a sub- or superscript relative to the line's font.
    public static let scriptScale = 0.7

    /// The size of a sub- or superscript beside letters of a size, in points: not below 5, where those are not.
    public static func scriptSize(of size: Double) -> Double {
        max(scriptScale * size, min(size, 5))
    }

    /// Vertical shift of a subscript's baseline in em of the line's font; down is negative.
    public static let subscriptShift = -0.18
    /// Vertical shift of a superscript's baseline in em of the line's font; up is positive.
    public static let superscriptShift = 0.35

    public let runs: [TextRun]

    /// Whether words stand in it for a number that is missing.
    public internal(set) var lacksNumber = false

    /// Reads markup.
    public init(_ markup: String) {
        runs = RichText.merged(RichText.parse(Array(markup)))
    }

    /// Takes the text as it is, without reading markup; for text that comes from data.
    public init(plain: String) {
        runs = plain.isEmpty ? [] : [TextRun(text: DataText.shown(plain))]
    }

    /// Markup that reads as the text itself; for text from data within a sentence.
    public static func escaped(_ plain: String) -> String {
        var markup = ""
        for character in DataText.shown(plain) {
            if "\\*_^{}".contains(character) { markup.append("\\") }
            markup.append(character)
        }
        return markup
    }

    public init(runs: [TextRun]) {
        self.runs = RichText.merged(runs)
    }

    /// The text without any style; exponents become superscript characters: 10⁻³.
    public var plain: String {
        runs.map { run in
            guard run.script == .sup else { return run.text }
            let raised = run.text.compactMap { RichText.superscripts[$0] }
            return raised.count == run.text.count ? String(raised) : run.text
        }.joined()
    }

    private static let superscripts = Dictionary(
        uniqueKeysWithValues: zip("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))

    public var isEmpty: Bool {
        runs.allSatisfy(\.text.isEmpty)
    }

    public static func + (left: RichText, right: RichText) -> RichText {
        var sum = RichText(runs: left.runs + right.runs)
        sum.lacksNumber = left.lacksNumber || right.lacksNumber
        return sum
    }

    private static func merged(_ runs: [TextRun]) -> [TextRun] {
        var result: [TextRun] = []
        for run in runs where !run.text.isEmpty {
            if let last = result.last, last.italic == run.italic, last.script == run.script {
                result[result.count - 1].text += run.text
            } else {
                result.append(run)
            }
        }
        return result
    }

    private static func parse(
        _ characters: [Character], italic: Bool = false, script: TextRun.Script = .normal
    ) -> [TextRun] {
        var runs: [TextRun] = []
        var pending = ""
        func flush() {
            runs.append(TextRun(text: pending, italic: italic, script: script))
            pending = ""
        }
        var index = 0
        while index < characters.count {
            let character = characters[index]
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            if character == "\\", let next {
                pending.append(next)
                index += 2
            } else if character == "*", !italic,
                let end = closing("*", in: characters, after: index), end > index + 1
            {
                flush()
                runs += parse(Array(characters[(index + 1)..<end]), italic: true, script: script)
                index = end + 1
            } else if character == "_" || character == "^", next == "{", script == .normal,
                let end = closing("}", in: characters, after: index + 1)
            {
                flush()
                runs += parse(
                    Array(characters[(index + 2)..<end]), italic: italic,
                    script: character == "_" ? .sub : .sup)
                index = end + 1
            } else {
                pending.append(character)
                index += 1
            }
        }
        flush()
        return runs
    }

    /// The index of the next unescaped `mark` after `start`, outside any nested script.
    private static func closing(
        _ mark: Character, in characters: [Character], after start: Int
    ) -> Int? {
        var index = start + 1
        var depth = 0
        while index < characters.count {
            let character = characters[index]
            if character == "\\" {
                index += 2
                continue
            }
            if depth == 0, character == mark { return index }
            if character == "{" { depth += 1 }
            if character == "}", depth > 0 { depth -= 1 }
            index += 1
        }
        return nil
    }
}

extension RichText: ExpressibleByStringInterpolation {
    public init(stringLiteral markup: String) {
        self.init(markup)
    }
}

extension RichText: CustomStringConvertible {
    /// Markup that reads back as this text, so that rich text can be interpolated into rich text.
    public var description: String {
        runs.map { run in
            var text = ""
            for character in run.text {
                if "\\*_^{}".contains(character) { text.append("\\") }
                text.append(character)
            }
            if run.italic { text = "*\(text)*" }
            return switch run.script {
            case .normal: text
            case .sub: "_{\(text)}"
            case .sup: "^{\(text)}"
            }
        }.joined()
    }
}
