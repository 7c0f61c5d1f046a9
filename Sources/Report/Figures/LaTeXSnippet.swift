public import Base
public import Charts

/// A figure environment for LaTeX that includes a figure's file, with title and caption as words.
public struct LaTeXSnippet: Sendable {
    let figure: Figure
    let fileName: String
    /// The file as seen from the folder that the snippet was asked for in.
    let path: String
    let width: Double
    let command: String
    let words: Words

    /// - Parameters:
    ///   - figure: title and caption are its own.
    ///   - path: of the figure's file, beside which the snippet lies, as it was typed.
    ///   - width: in points of 1/72 inch, which TeX calls bp.
    ///   - command: the command line that makes the file again.
    ///   - words: of the figure's language.
    public init(figure: Figure, path: String, width: Double, command: String, words: Words) {
        self.figure = figure
        self.path = path
        fileName = path.split(separator: "/").last.map(String.init) ?? path
        self.width = width
        self.command = command
        self.words = words
    }

    /// What LaTeX would take for something else in the name of a file that it is to include; nil if it
    /// reads the name as it is, with spaces, dots and letters of any script.
    public static func unreadable(in fileName: String) -> String? {
        if fileName.hasPrefix(" ") { return "a space at its beginning" }
        if fileName.contains("^^") { return "\"^^\"" }
        if fileName.contains("  ") { return "two spaces beside each other" }
        return fileName.unicodeScalars.first {
            "%#\\\"{}".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
        }.map { $0.properties.generalCategory == .control ? $0.codePoint : "\"\($0)\"" }
    }

    /// The name without what LaTeX does not read.
    public static func readable(_ fileName: String) -> String {
        let kept = fileName.unicodeScalars.map { scalar in
            unreadable(in: "a\(scalar)") == nil && scalar != "^" ? String(scalar) : ""
        }.joined()
        let words = kept.split(separator: " ", omittingEmptySubsequences: true)
        let name = words.joined(separator: " ")
        return name.hasPrefix(".") ? "figure" + name : name
    }

    /// What every snippet begins with.
    public static let mark = "% Made by:"

    public var text: String {
        let caption = [figure.title, figure.subtitle, figure.caption].filter { !$0.isEmpty }
            .map { LaTeXSnippet.markup($0) }
        let sentences = caption.map { text in
            text.last.map { ".!?。！？".contains($0) } ?? true
                ? text : words.text("sentence.end", ["text": .text(text)])
        }
        let length = (width * 1000).rounded() / 1000
        // Brackets would end the short caption.
        let short = caption.first ?? ""
        let isBraced = short.contains { "[]".contains($0) }
        return """
            \(LaTeXSnippet.mark) \(command.split(whereSeparator: \.isNewline).joined(separator: "\n%          "))
            % In the preamble: \\usepackage{graphicx} (of 2021 or later, for alt=); Chinese needs xelatex and \\usepackage{ctex}.
            \\begin{figure}[htbp]
              \\centering
            \(inclusion(width: length))
              \\caption[\(isBraced ? "{\(short)}" : short)]{\(sentences.joined(separator: words.text("sentence.space")))}
              \\label{fig:\(figure.id)}
            \\end{figure}

            """
    }

    /// The line that includes the file: not wider than the text, with the description for those who do not see it.
    /// A path with folders is right where the command was given, the name alone beside the file.
    private func inclusion(width: Double) -> String {
        let description = figure.description.runs.map(\.text).joined()
        let alternative =
            description.isEmpty ? "" : ",alt={\(LaTeXSnippet.escapedPlain(description))}"
        let limited = "\\ifdim \(width)bp>\\linewidth \\linewidth\\else \(width)bp\\fi"
        func include(_ file: String) -> String {
            "\\includegraphics[width=\(limited)\(alternative)]{\(file)}"
        }
        guard path.contains("/"), !path.hasPrefix("/"), LaTeXSnippet.unreadable(in: path) == nil
        else { return "  " + include(fileName) }
        return """
              \\IfFileExists{\(path)}{\\def\\regplotfile{\(path)}}{\\def\\regplotfile{\(fileName)}}
              \(include("\\regplotfile"))
            """
    }

    /// Words without letters that LaTeX sets as mathematics, for readers' machines.
    static func escapedPlain(_ text: String) -> String {
        text.map { "#$%&_{}\\~^".contains($0) ? " " : String($0) }.joined()
    }

    /// Rich text as LaTeX: letters in italics, sub- and superscripts in mathematics.
    static func markup(_ text: RichText) -> String {
        text.runs.map { run in
            let words = run.text.map(escaped).joined()
            return switch (run.script, run.italic) {
            case (.normal, false): words
            case (.normal, true): run.text.count == 1 ? "$\(run.text)$" : "\\emph{\(words)}"
            case (.sub, _): "\\textsubscript{\(words)}"
            case (.sup, _): "\\textsuperscript{\(words)}"
            }
        }.joined()
    }

    private static func escaped(_ character: Character) -> String {
        if let command = commands[character] { return command }
        return "#$%&_{}".contains(character) ? "\\\(character)" : String(character)
    }

    private static let commands: [Character: String] = {
        var commands: [Character: String] = [
            "\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
            "−": "$-$", "×": "$\\times$", "·": "$\\cdot$", "±": "$\\pm$", "≤": "$\\le$",
            "≥": "$\\ge$", "√": "$\\surd$", "∞": "$\\infty$", "→": "$\\to$", "′": "$'$", "|": "$|$",
            "<": "$<$", ">": "$>$", "²": "$^2$", "Σ": "$\\Sigma$", "–": "--", "—": "---",
            // Isolates, which set text from right to left apart; see `RichText`.
            "\u{2068}": "", "\u{2069}": "",
            "\u{A0}": "~", "\u{202F}": "\\,", "\u{2009}": "\\,",
        ]
        let greek: [(Character, String)] = [
            ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "varepsilon"),
            ("η", "eta"), ("θ", "theta"), ("λ", "lambda"), ("μ", "mu"), ("π", "pi"),
            ("ρ", "rho"), ("σ", "sigma"), ("τ", "tau"), ("φ", "varphi"), ("ω", "omega"),
        ]
        for (letter, name) in greek { commands[letter] = "$\\\(name)$" }
        return commands
    }()
}
