import Charts
import Foundation
import Report

/// What is written beside a figure's file: a snippet for LaTeX, or what the letters of a question stand for.
///
/// Both replace nothing that was not written by this command: neither a document of the same name nor the table that
/// is read.
struct SideFiles: Sendable {
    let plan: FigurePlan
    /// Of the figure.
    let path: String

    /// nil where the figure is no file.
    init?(_ plan: FigurePlan) {
        guard let path = plan.path else { return nil }
        self.plan = plan
        self.path = path
    }

    private static let solutionMark = "Solution:"
    private var solutionPath: String { path + ".solution.txt" }

    /// Beside the figure: `a.tex` of `a.pdf`, and `a-png.tex` of `a.png`, which may lie in the same folder. TeX would
    /// take `a.png.tex` for `a.png`.
    private var snippetPath: String {
        let place = URL(fileURLWithPath: path)
        let base = place.deletingPathExtension().path
        let ending = place.pathExtension.lowercased()
        return base + (ending == "pdf" ? "" : "-\(ending)") + ".tex"
    }

    /// - Throws: `Failure` if a file would be replaced that is the user's.
    func check() throws(Failure) {
        let sides = [
            plan.writesLaTeX ? (snippetPath, LaTeXSnippet.mark) : nil,
            plan.page.isAnonymous ? (solutionPath, SideFiles.solutionMark) : nil,
        ]
        for (side, mark) in sides.compactMap(\.self) {
            guard FileManager.default.fileExists(atPath: side) else { continue }
            let beginning = FileManager.default.contents(atPath: side)?.prefix(mark.utf8.count)
            guard beginning.map({ Array($0) == Array(mark.utf8) }) ?? false else {
                throw Failure(
                    code: .usage,
                    message:
                        "\(side) exists and is none of regplot's files; it would be replaced. Move it, or "
                        + "type another name with -o.")
            }
        }
    }

    func write(_ choice: FigureChoice) throws(Failure) {
        if plan.writesLaTeX { try writeSnippet(choice.told) }
        if let solution = choice.solution {
            try writeSolution(solution, title: choice.told.title.plain)
        }
    }

    private func writeSnippet(_ figure: Figure) throws(Failure) {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let snippet = LaTeXSnippet(
            figure: figure, path: path, width: plan.page.width.points,
            command: plan.command + " --latex -o \(name)", words: plan.figureWords)
        try Failure.writing { () throws(ReportError) in
            try WholeFile.write(Array(snippet.text.utf8), to: snippetPath)
        }
    }

    private func writeSolution(_ solution: [Figure.Solution], title: String) throws(Failure) {
        let lines =
            ["\(SideFiles.solutionMark) \(title)", plan.command]
            + solution.map { "\($0.letter)\t\($0.name.plain)" }
        try Failure.writing { () throws(ReportError) in
            try WholeFile.write(
                Array((lines.joined(separator: "\n") + "\n").utf8), to: solutionPath)
        }
        Console.printMessage("regplot: the solution is in \(solutionPath)")
    }
}
