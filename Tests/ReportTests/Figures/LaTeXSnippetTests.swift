import Charts
import Testing

@testable import Report

@Suite struct LaTeXSnippetTests {
    @Test func wordsAreEscaped() {
        #expect(
            LaTeXSnippet.markup("50 % of *x* & y # {z} \\")
                == "50 \\% of $x$ \\& y \\# \\{z\\} \\textbackslash{}")
        #expect(
            LaTeXSnippet.markup("λ ≤ 2 × 10^{−3}")
                == "$\\lambda$ $\\le$ 2 $\\times$ 10\\textsuperscript{$-$3}")
    }

    @Test func captionEndsEveryPartWithAStop() {
        let figure = Figure(
            id: "a-b", title: "A title", subtitle: "What else?", caption: "Median of runs.",
            description: "Nothing", panels: [])
        let text = LaTeXSnippet(
            figure: figure, fileName: "a.pdf", width: 72, command: "regplot figure a-b"
        ).text
        #expect(text.contains("\\caption[A title]{A title. What else? Median of runs.}"))
        #expect(text.contains("\\includegraphics[width=72.0bp]{a.pdf}"))
        #expect(text.contains("% Made by: regplot figure a-b\n"))
    }
}
