/// Text in the language of manual pages.
enum Roff {
    /// Text that stands in a line: nothing in it is taken for a command.
    static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("`", with: "\\(ga").replacing("^", with: "\\(ha")
            .replacing("~", with: "\\(ti").replacing("\"", with: "\\(dq")
            // Not every terminal has the sign.
            .replacing("…", with: "...")
        // These begin a command where they begin a line; an apostrophe would be a curly one.
        return (plain.hasPrefix(".") ? "\\&" + plain : plain).replacing("'", with: "\\(aq")
    }

    /// Lines that are shown as they stand.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n")
    }

    static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

    static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

    /// The words of a help text as sections: headings in capitals that end with a colon begin one, lines
    /// that are set in are shown as they stand.
    static func sections(_ text: String) -> String {
        var lines: [String] = []
        var isExample = false
        func endExample() {
            if isExample { lines.append(".EE") }
            isExample = false
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                endExample()
                if let last = lines.last, !last.hasPrefix(".PP") { lines.append(".PP") }
            } else if line.hasSuffix(":"),
                line.dropLast().allSatisfy({ $0 == " " || $0.isUppercase }
                )
            {
                endExample()
                if lines.last == ".PP" { lines.removeLast() }
                lines.append(".SH \"\(escaped(String(line.dropLast())))\"")
            } else if line.hasPrefix("  ") {
                if !isExample { lines.append(".EX") }
                isExample = true
                lines.append(escaped(String(line)))
            } else {
                endExample()
                lines.append(escaped(String(line)))
            }
        }
        endExample()
        if lines.last == ".PP" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
