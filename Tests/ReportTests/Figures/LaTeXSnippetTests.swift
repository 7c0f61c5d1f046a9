import Charts
import TestSupport
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

    @Test func namesThatLaTeXDoesNotReadAreFound() {
        // Tried with pdfTeX of TeX Live 2022.
        for name in [
            "a b.pdf", "a_b.pdf", "a~b.pdf", "v1.2.pdf", "权重.pdf", "a&b$c^d.pdf", "[a].pdf",
        ] {
            #expect(LaTeXSnippet.unreadable(in: name) == nil, "\(name)")
        }
        for name in [
            "50% done.pdf", "a#b.pdf", "a\\b.pdf", "a{b.pdf", " a.pdf", "a\"b.pdf", "a^^b.pdf",
            "a\nb.pdf",
        ] {
            #expect(LaTeXSnippet.unreadable(in: name) != nil, "\(name)")
            #expect(LaTeXSnippet.unreadable(in: LaTeXSnippet.readable(name)) == nil)
        }
        #expect(LaTeXSnippet.readable("50% done.pdf") == "50 done.pdf")
        #expect(LaTeXSnippet.readable("%.pdf") == "figure.pdf")
    }

    @Test func namesFromDataLeaveTheSnippetWhole() {
        let figure = Figure(
            id: "a", title: "Class \(RichText(plain: "שלום")) [U+202E]", subtitle: "", caption: "",
            description: "", panels: [])
        let text = LaTeXSnippet(
            figure: figure, path: "a.pdf", width: 72, command: "regplot --label 'a\nb'",
            words: .en
        ).text
        #expect(text.contains("\\caption[{Class שלום [U+202E]}]{Class שלום [U+202E].}"))
        #expect(text.split(separator: "\n").prefix(3).allSatisfy { $0.hasPrefix("%") })
    }

    @Test func captionEndsEveryPartWithAStop() {
        let figure = Figure(
            id: "a-b", title: "A title", subtitle: "What else?", caption: "Median of runs.",
            description: "Nothing", panels: [])
        let text = LaTeXSnippet(
            figure: figure, path: "a.pdf", width: 72, command: "regplot figure a-b", words: .en
        ).text
        #expect(text.contains("\\caption[A title]{A title. What else? Median of runs.}"))
        #expect(
            text.contains(
                "\\includegraphics[width=\\ifdim 72.0bp>\\linewidth \\linewidth\\else 72.0bp\\fi,alt={Nothing}]{a.pdf}"
            ))
        #expect(text.contains("% Made by: regplot figure a-b\n"))
    }

    /// From the folder of the command and from that of the file.
    @Test func filesInFoldersAreFoundFromBoth() {
        let figure = Figure(
            id: "a", title: "A", subtitle: "", caption: "", description: "50 % of #1_{2}",
            panels: [])
        let text = LaTeXSnippet(
            figure: figure, path: "figures/a.pdf", width: 72, command: "regplot", words: .en
        ).text
        #expect(text.contains("\\IfFileExists{figures/a.pdf}{\\def\\regplotfile{figures/a.pdf}}"))
        #expect(text.contains("]{\\regplotfile}"))
        #expect(!text.contains("%\u{20}of") && text.contains("alt={50   of"))
    }

    @Test func sentencesAreThoseOfTheLanguage() {
        let figure = Figure(
            id: "a", title: "标题", subtitle: "为什么？", caption: "图注", description: "", panels: [])
        let text = LaTeXSnippet(
            figure: figure, path: "a.pdf", width: 72, command: "regplot", words: .zh
        ).text
        #expect(text.contains("\\caption[标题]{标题。为什么？图注。}"))
    }
}
