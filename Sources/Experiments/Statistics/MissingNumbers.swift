public import Base

extension Localized {
    /// What stands where a number belongs that no run gave.
    static let noValue = Localized(en: "no value", zh: "无数值")

    /// What stands where a text quotes a number that the report does not measure.
    public static let notMeasured = Localized(en: "not measured here", zh: "本报告未测")
}

/// A text with words instead of the signs that `formatted` and `percent` write for numbers that are
/// not finite: a dash that joins no two numbers, or an infinity, with its unit.
func withoutMissingNumbers(_ text: String, _ language: Language) -> String {
    let characters = Array(text)
    var result = ""
    var place = 0
    func joinsNumbers(_ place: Int) -> Bool {
        place > 0 && place + 1 < characters.count && characters[place - 1].isNumber
            && characters[place + 1].isNumber
    }
    while place < characters.count {
        let character = characters[place]
        guard character == "∞" || (character == "–" && !joinsNumbers(place)) else {
            result.append(character)
            place += 1
            continue
        }
        if character == "∞", result.last == "−" { result.removeLast() }
        result += Localized.noValue[language]
        place += 1
        // `– %` is one number.
        if place + 1 < characters.count, characters[place + 1] == "%",
            characters[place] == " " || characters[place] == "\u{A0}"
        {
            place += 2
        }
    }
    return result
}

/// Whether a number is missing in a text.
func lacksNumber(_ text: String) -> Bool { withoutMissingNumbers(text, .en) != text }
