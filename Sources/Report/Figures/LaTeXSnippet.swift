public import Charts

/// A figure environment for LaTeX that includes a figure's file, with title and caption as words.
public struct LaTeXSnippet: Sendable {
    let figure: Figure
    let fileName: String
    let width: Double
    let command: String

    /// - Parameters:
    ///   - fileName: of the figure's file, beside which the snippet lies.
    ///   - width: in points of 1/72 inch, which TeX calls bp.
    ///   - command: the command line that makes the file again.
    public init(figure: Figure, fileName: String, width: Double, command: String) {
        self.figure = figure
        self.fileName = fileName
        self.width = width
        self.command = command
    }

    public var text: String {
        let caption = [figure.title, figure.subtitle, figure.caption].filter { !$0.isEmpty }
            .map { LaTeXSnippet.markup($0) }
        let sentences = caption.map { text in
            text.last.map { ".!?。！？".contains($0) } ?? true ? text : text + "."
        }
        let length = (width * 1000).rounded() / 1000
        return """
            % Made by: \(command)
            % In the preamble: \\usepackage{graphicx}; Chinese needs xelatex and \\usepackage{ctex}.
            \\begin{figure}[htbp]
              \\centering
              \\includegraphics[width=\(length)bp]{\(fileName)}
              \\caption[\(caption.first ?? "")]{\(sentences.joined(separator: " "))}
              \\label{fig:\(figure.id)}
            \\end{figure}

            """
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
