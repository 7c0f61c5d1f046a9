import Experiments
import Foundation
import Testing

@testable import Commands

/// `regplot figure` from outside.
@Suite(.serialized) struct FigureCommandTests {
    /// A figure that needs little training.
    private static let id = SectionCatalog.all.first { $0.id == "activations" }!.figures[0].id

    private func run(_ words: [String], in folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(["figure", Self.id, "--seeds", "2"] + words, in: folder)
    }

    @Test func pageOfAPDFHasTheWidthThatWasTyped() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(["--width", "85mm", "-o", "one.pdf"], in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.output == "one.pdf\n")
        #expect(try folder.contents == ["one.pdf"])
        let text = String(decoding: try folder.bytes("one.pdf"), as: Unicode.ASCII.self)
        let box = try #require(text.firstMatch(of: /MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/))
        let width = try #require(Double(box.1))
        #expect(abs(width - 85 / 25.4 * 72) < 0.001)
    }

    @Test func pixelsOfAPNGFollowFromWidthAndResolution() throws {
        let folder = try TemporaryFolder()
        let words = ["--width", "4in", "--dpi", "127", "--lang", "zh", "--theme", "transparent"]
        #expect(try run(words + ["-o", "one.png"], in: folder).code == 0)
        let bytes = try folder.bytes("one.png")
        #expect(Array(bytes[12..<16]) == Array("IHDR".utf8))
        #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } == 4 * 127)
        // Red, green, blue and alpha.
        #expect(bytes[25] == 6)
        let resolution = try #require(bytes.firstRange(of: Array("pHYs".utf8))).upperBound
        #expect(bytes[resolution..<(resolution + 4)].reduce(0) { $0 << 8 | Int($1) } == 5000)
    }

    @Test func lettersThatTheFontLacksAreNamedOnce() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<40).map { row in
            "\(row % 7).\(row % 3),\(row * 5 % 11),\(["mały", "duży", "bok"][row % 3])"
        }
        try folder.write("x,y,klasa\n" + rows.joined(separator: "\n"), to: "t.csv")
        let outcome = try BuiltProgram.run(
            [
                "figure", "class-accuracy", "--data", "csv", "--file", "t.csv", "--label", "klasa",
                "--seeds", "2", "--epochs", "2", "-o", "a.pdf",
            ], in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        // Which font lends the letter depends on the machine.
        #expect(outcome.messages.split(separator: "U+0142").count == 2, "\(outcome.messages)")
    }

    @Test func bytesRepeatForAnyNumberOfJobs() throws {
        let folder = try TemporaryFolder()
        for (name, jobs) in [("a", "1"), ("b", "3")] {
            let words = ["--jobs", jobs, "--theme", "dark", "-o", "\(name).pdf"]
            #expect(try run(words, in: folder).code == 0)
        }
        #expect(try folder.bytes("a.pdf") == folder.bytes("b.pdf"))
    }

    @Test func standardOutputCarriesTheFileAlone() throws {
        let outcome = try run(
            ["--format", "svg", "--width", "300pt", "--font-size", "10"], in: TemporaryFolder())
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("<?xml") && outcome.output.hasSuffix("</svg>\n"))
        #expect(outcome.output.contains(/<svg [^>]*width="300(pt)?"/))
        #expect(outcome.messages.isEmpty)
    }

    /// A document of the snippet's name stays, and so does a table of the solution's.
    @Test func nothingBesideTheFigureIsReplaced() throws {
        let folder = try TemporaryFolder()
        for (option, side) in [("--latex", "one.tex"), ("--anonymous", "one.pdf.solution.txt")] {
            try folder.write("a thesis", to: side)
            let outcome = try run([option, "-o", "one.pdf"], in: folder)
            #expect(outcome.code == 64 && outcome.messages.contains(side), "\(outcome.messages)")
            #expect(String(decoding: try folder.bytes(side), as: UTF8.self) == "a thesis")
        }
        // What the command wrote itself is written again.
        for _ in 0..<2 {
            #expect(try run(["--anonymous", "-o", "two.pdf"], in: folder).code == 0)
        }
        let solution = String(decoding: try folder.bytes("two.pdf.solution.txt"), as: UTF8.self)
        #expect(solution.hasPrefix("Solution:") && solution.contains("\nA\t"))
    }

    /// Nothing in the file of a question says which figure it is; its solution says how to draw it again.
    @Test func aQuestionsFileDoesNotTell() throws {
        let folder = try TemporaryFolder()
        for name in ["q.pdf", "q.png", "q.svg"] {
            #expect(try run(["--anonymous", "-o", name], in: folder).code == 0)
            let text = String(decoding: try folder.bytes(name), as: Unicode.ASCII.self)
            #expect(!text.contains(Self.id) && !text.contains("sigmoid"), "\(name)")
            let solution = try folder.bytes(name + ".solution.txt")
            #expect(String(decoding: solution, as: UTF8.self).contains("regplot figure \(Self.id)"))
        }
    }

    @Test func aPageLongerThanPaperIsTold() throws {
        let folder = try TemporaryFolder()
        let words = ["--width", "85mm", "-o", "one.pdf", "--font-size"]
        let long = try run(words + ["12"], in: folder)
        #expect(long.code == 0 && long.messages.contains("mm high, more than A4 paper's 297mm"))
        let high = try run(words + ["12", "--height", "1000mm"], in: folder)
        #expect(high.code == 0 && !high.messages.contains("A4"), "\(high.messages)")
    }

    @Test func whatIsClearIsUnderstood() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(
            [
                "--theme", "gray", "--aspect", "16/9", "--panels", "ReLU", "--panels",
                "\"sigmoid\", tanh", "-o", "a.svg",
            ], in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
    }

    @Test func snippetIncludesTheFileAndCarriesTheWords() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(["--latex", "--width", "85mm", "-o", "sub/one.pdf"], in: folder)
        // The folder is the user's to make.
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("sub/one"))
        #expect(try folder.contents.isEmpty)
        #expect(try run(["--latex", "--width", "85mm", "-o", "one.pdf"], in: folder).code == 0)
        #expect(try folder.contents == ["one.pdf", "one.tex"])
        let snippet = String(decoding: try folder.bytes("one.tex"), as: UTF8.self)
        #expect(snippet.contains("240.945bp") && snippet.contains("]{one.pdf}"))
        // A picture's snippet beside it is another file.
        #expect(try run(["--latex", "--width", "85mm", "-o", "one.png"], in: folder).code == 0)
        #expect(try folder.contents == ["one-png.tex", "one.pdf", "one.png", "one.tex"])
        #expect(snippet.contains("\\caption["))
        #expect(snippet.contains("\\label{fig:\(Self.id)}"))
    }

    @Test(arguments: [
        (["--width", "85"], "85mm"), (["--width", "2mm"], "20mm"),
        (["--font-size", "40"], "--font-size"), (["--theme", "pink"], "--theme"),
        (["--data", "xo"], "Did you mean \"xor\"?"), (["--latex"], "-o FILE"),
        (["-o", "a.svg", "--latex"], "--latex"), (["-o", "a.gif"], ".gif"),
        (["-o", "a.png", "--format", "pdf"], "--format pdf"), (["--seeds", "0"], "--seeds"),
        (["--width", "20mm", "--font-size", "20", "-o", "a.pdf"], "--font-size"),
        (["-o", "50% done.pdf", "--latex"], "50 done.pdf"),
        (["-o", "a", "--latex"], ".pdf"), (["-o", "a  b.pdf", "--latex"], "two spaces"),
        (["-o", "~/a.pdf"], "quotes"), (["--aspect", "1:10", "-o", "a.pdf"], "1800 mm high"),
        (["--methods", "L3", "-o", "a.pdf"], "--methods"),
        (["--panels", "", "-o", "a.pdf"], "--panels"),
    ])
    func wrongOptionEndsWith64AndIsNamed(words: [String], name: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try run(words, in: folder)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(name), "\(outcome.messages)")
        #expect(try folder.contents.isEmpty)
    }

    /// A figure that moves, with little training.
    private func film(_ words: [String], in folder: TemporaryFolder) throws -> BuiltProgram.Outcome
    {
        try BuiltProgram.run(
            ["figure", "network-weights", "--seeds", "2", "--epochs", "9", "--dpi", "40"] + words,
            in: folder)
    }

    @Test func figuresThatMoveAreWrittenAsOneFileOrAsFrames() throws {
        let folder = try TemporaryFolder()
        for (name, jobs) in [("a.apng", "1"), ("b.png", "3")] {
            let outcome = try film(
                ["--format", "apng", "--jobs", jobs, "-o", name], in: folder)
            #expect(outcome.code == 0 && outcome.output == name + "\n", "\(outcome.messages)")
        }
        let bytes = try folder.bytes("a.apng")
        #expect(try bytes == folder.bytes("b.png"))
        #expect(bytes.firstRange(of: Array("acTL".utf8)) != nil)
        // Written again, frames replace those that were there.
        for _ in 0..<2 {
            let outcome = try film(["--frames", "frames"], in: folder)
            #expect(outcome.code == 0 && outcome.output == "frames\n", "\(outcome.messages)")
        }
        #expect(try folder.contents.contains("frames"))
        try folder.write("a thesis", to: "mine/thesis.txt")
        let refused = try film(["--frames", "mine"], in: folder)
        #expect(refused.code == 73 && refused.messages.contains("thesis.txt"))
    }

    @Test(arguments: [
        (["methods-gap", "--format", "apng", "-o", "a.apng"], "methods-boundaries"),
        (["confusion", "--data", "digits", "--frames", "f"], "No figure of digits moves"),
        (["fit-lambda", "--frames", "f", "-o", "a.png"], "leave one of them out"),
        (["fit-lambda", "--frames", "f", "--format", "svg"], "--format"),
        (["fit-lambda", "--blank", "-o", "a.apng"], "--blank"),
        (["fit-lambda", "--format", "apng", "-o", "a.svg"], "contradict"),
    ])
    func whatCannotMoveEndsWith64(words: [String], name: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(["figure"] + words, in: folder)
        #expect(outcome.code == 64 && outcome.messages.contains(name), "\(outcome.messages)")
        #expect(try folder.contents.isEmpty)
    }

    @Test func misspeltFigureIsSuggested() throws {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(["figure", "methods-los"], in: folder)
        #expect(outcome.code == 64)
        #expect(outcome.messages.contains("Did you mean \"methods-loss\"?"))
    }

    @Test func fileThatCannotBeWrittenEndsWith73() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "file")
        let outcome = try run(["-o", "file/a.pdf"], in: folder)
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("file/a.pdf"))
        #expect(try folder.contents == ["file"])
    }
}
