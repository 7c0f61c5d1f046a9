import UserInput

extension String {
    /// The text as a message shows it: no control characters, which a terminal would obey; of words that
    /// go on and on, such as a value of a hundred thousand letters, the beginning; and no more in
    /// all than can be read.
    var shortened: String {
        var text = String.UnicodeScalarView()
        var (letters, length) = (0, 0)
        for scalar in withoutControls.unicodeScalars {
            letters = scalar == " " || scalar == "\n" ? 0 : letters + 1
            switch letters {
            case ...String.longestWord: text.append(scalar)
            case String.longestWord + 1: text.append("…")
            default: continue
            }
            length += 1
            guard length < String.longestMessage else {
                text.append("…")
                return String(text)
            }
        }
        return String(text)
    }

    /// Letters; a path is a word too.
    private static let longestWord = 250
    private static let longestMessage = 2500
}
