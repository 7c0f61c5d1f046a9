import Foundation
import Testing

@testable import Commands

@Suite(.serialized) struct MakeCommandTests {
    private let study = SmallStudy.text()
    private let text = "[[text]]\nfile = \"notes.md\"\nout = \"notes.out.md\"\n"

    private func made(
        _ words: [String] = [], in folder: TemporaryFolder
    ) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(
            ["make", "week/seven.toml"] + words, in: folder,
            environment: ["XDG_CACHE_HOME": folder.cache.path])
    }

    @Test func aStudyIsItsCommandAndIsLeftWhereNothingChanged() throws {
        let folder = try TemporaryFolder()
        try folder.write(study, to: "week/seven.toml")
        let first = try made(in: folder)
        #expect(first.code == 0, "\(first.messages)")
        #expect(first.output == "m: made, week/seven/m\n")
        let command = try BuiltProgram.run(
            [
                "compare", "moons", "--rows", "24", "--hidden", "4", "--epochs", "20", "--seeds",
                "4", "--method", "none", "--method", "l2=0.01", "--lang", "en", "--formats", "svg",
                "-o", "typed",
            ], in: folder)
        #expect(command.code == 0, "\(command.messages)")
        for file in ["data/runs.csv", "manifest.json", "index.html"] {
            #expect(try folder.bytes("week/seven/m/\(file)") == folder.bytes("typed/\(file)"))
        }
        #expect(try made(in: folder).output == "m: unchanged\n")
        try folder.write("mine", to: "week/seven/m/data/runs.csv")
        #expect(try made(in: folder).output == "m: made, week/seven/m, 8 of 8 runs from before\n")
        #expect(
            try folder.bytes("week/seven/m/data/runs.csv") == folder.bytes("typed/data/runs.csv"))
        try folder.write(study.replacing("seeds = 4", with: "seeds = 3"), to: "week/seven.toml")
        #expect(
            try made(["--quiet"], in: folder).output
                == "m: made, week/seven/m, 6 of 6 runs from before\n")
    }

    @Test func aTextQuotesNumbersByName() throws {
        let folder = try TemporaryFolder()
        try folder.write(study + text, to: "week/seven.toml")
        try folder.write(
            "\\textbf{{\\em n}} {{m.none.seeds}}: {{ m.l2=0.01.held-out accuracy }} {{m.none.gain}}\n",
            to: "week/notes.md")
        let outcome = try made(["--only", "notes.out.md"], in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        let filled = String(decoding: try folder.bytes("week/notes.out.md"), as: UTF8.self)
        #expect(
            filled.wholeMatch(of: /\\textbf{{\\em n}} 4: [0-9.]+ % –\n/) != nil, "\(filled)")
        #expect(try made(in: folder).output == "m: unchanged\nnotes.out.md: unchanged\n")
    }

    /// Its percent sign would begin a comment; braces in braces are LaTeX's own.
    @Test func aTextForLaTeXHasItsNumbersWrittenForIt() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            study + "[[text]]\nfile = \"notes.md\"\nout = \"notes.tex\"\n", to: "week/seven.toml")
        try folder.write(
            "$x^{{2}}$ {{m.none.held-out accuracy}} {{m.l2=0.01.gain low}}\n", to: "week/notes.md")
        let outcome = try made(in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        let filled = String(decoding: try folder.bytes("week/notes.tex"), as: UTF8.self)
        #expect(
            filled.wholeMatch(of: /\$x\^\{\{2\}\}\$ [0-9.]+\\,\\% (\$-\$)?[0-9.]+\n/) != nil,
            "\(filled)")
    }

    @Test func anUnknownNumberIsToldWithItsPlaceAndWhatWasMeant() throws {
        let folder = try TemporaryFolder()
        try folder.write(study + text, to: "week/seven.toml")
        try folder.write(
            "a\n  {{m.l2=0.1.gain}} {{n.none.gain}} {{m.none.gian}} {{x}}", to: "week/notes.md")
        let outcome = try made(in: folder)
        #expect(outcome.code == 65 && outcome.output.isEmpty)
        for part in [
            "notes.md:2:3: The study m has no configuration \"l2=0.1\". Did you mean \"l2=0.01\"?",
            "notes.md:2:21: There is no study \"n\". Did you mean \"m\"?",
            "notes.md:2:37: There is no measure \"gian\". Did you mean \"gain\"?",
            "notes.md:2:53: \"{{x}}\" names no number",
            "week/seven.toml has 4 mistakes; nothing was made.",
        ] { #expect(outcome.messages.contains(part), "\(part)\n\(outcome.messages)") }
        #expect(try folder.contents == ["week", "week/notes.md", "week/seven.toml"])
    }

    @Test func checkOnlyReads() throws {
        let folder = try TemporaryFolder()
        try folder.write(study, to: "week/seven.toml")
        let outcome = try made(["--check"], in: folder)
        #expect(outcome.code == 0 && outcome.output.hasPrefix("m: regplot compare moons --rows 24"))
        #expect(try folder.contents == ["week", "week/seven.toml"])
    }

    @Test func aPlaceThatIsTakenIsToldWithTheEntry() throws {
        let folder = try TemporaryFolder()
        try folder.write(study, to: "week/seven.toml")
        try folder.write("mine", to: "week/seven/m/thesis.txt")
        let outcome = try made(in: folder)
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("week/seven.toml:1:1: "))
        #expect(try folder.bytes("week/seven/m/thesis.txt") == Array("mine".utf8))
    }

    @Test(arguments: [
        (["make"], 64, "No study file"), (["make", "no.toml"], 65, "regplot init no.toml"),
        (["make", "a.toml", "--jobs", "0"], 64, "--jobs"),
        (["make", "a.toml", "--only", "n"], 64, "Did you mean \"m\"?"),
        (["init"], 64, "No file"), (["init", "a.toml"], 73, "exists"),
        (["init", "no/a.toml"], 73, "no folder"),
    ])
    func theCommandLineIsChecked(words: [String], code: Int32, message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(study, to: "a.toml")
        let outcome = try BuiltProgram.run(words, in: folder)
        #expect(outcome.code == code, "\(outcome.messages)")
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
        #expect(try folder.contents == ["a.toml"])
    }

    @Test func aCourseStandsAboveTheHeadingAndIsVerified() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "[course]\ntitle = \"A & B\"\nauthor = \"C\"\n" + study, to: "week/seven.toml")
        #expect(try made(in: folder).code == 0)
        let page = String(decoding: try folder.bytes("week/seven/m/index.html"), as: UTF8.self)
        #expect(page.contains("<p class=\"course\">A &amp; B · C</p>"))
        #expect(try BuiltProgram.run(["verify", "week/seven/m"], in: folder).code == 0)
    }
}
