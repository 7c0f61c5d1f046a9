import Foundation
import Testing

@testable import Commands

/// Figures of studies of a file: by `regplot figure --study`, and by entries of the file.
@Suite(.serialized) struct StudyFigureTests {
    private let file =
        """
        [[figure]]
        figure = "methods-ranking"
        study = "m"
        lang = "zh"
        out = "ranking.svg"

        """ + SmallStudy.text() + """
            [[report]]
            name = "x"
            data = "xor"
            only = ["activations"]
            seeds = 2
            lang = "en"
            formats = ["svg"]

            """

    private func figure(
        _ id: String, _ words: [String], in folder: TemporaryFolder
    ) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(
            ["figure", id, "--study", "week/seven.toml"] + words, in: folder)
    }

    private func folder(_ text: String? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(text ?? file, to: "week/seven.toml")
        return folder
    }

    /// What the file says of how it was drawn, apart.
    private func drawing(_ path: String, in folder: TemporaryFolder) throws -> String {
        let text = String(decoding: try folder.bytes(path), as: UTF8.self)
        return text.replacing(/regplot [a-z]+ [^<]*/, with: "")
    }

    @Test func itIsThatOfTheStudysFolder() throws {
        let folder = try folder()
        let made = try BuiltProgram.run(["make", "week/seven.toml"], in: folder)
        #expect(made.code == 0, "\(made.messages)")
        #expect(
            made.output == """
                m: made, week/seven/m
                ranking.svg: made, week/ranking.svg
                x: made, week/seven/x

                """)
        for (name, id, own) in [
            ("m", "methods-ranking", "compare-ranking"),
            ("m", "compare-weights", "compare-weights"),
            ("x", "activation-cards", "activation-cards"),
        ] {
            let one = try figure(
                id, ["--name", name, "--width", "510pt", "-o", "one.svg"], in: folder)
            #expect(one.code == 0 && one.output == "one.svg\n", "\(one.messages)")
            #expect(
                try drawing("one.svg", in: folder)
                    == drawing("week/seven/\(name)/figures/\(own).en.svg", in: folder), "\(id)")
        }
        let chinese = try figure(
            "compare-ranking", ["--name", "m", "--lang", "zh", "-o", "two.svg"], in: folder)
        #expect(chinese.code == 0, "\(chinese.messages)")
        #expect(
            try drawing("two.svg", in: folder) == drawing("week/ranking.svg", in: folder))
    }

    /// The command that its solution quotes draws the same figure, whatever it was called when it was first typed.
    @Test func theCommandMakesItAgain() throws {
        let folder = try folder()
        let first = try figure(
            "activation-cards", ["--name", "x", "--anonymous", "-o", "q.pdf"], in: folder)
        #expect(first.code == 0, "\(first.messages)")
        let solution = String(decoding: try folder.bytes("q.pdf.solution.txt"), as: UTF8.self)
        let command = try #require(solution.split(separator: "\n").dropFirst().first)
        #expect(
            command == "regplot figure activation-cards --format pdf --anonymous --study "
                + "week/seven.toml --name x")
        let words = command.split(separator: " ").dropFirst().map(String.init)
        #expect(try BuiltProgram.run(words + ["-o", "r.pdf"], in: folder).code == 0)
        #expect(try folder.bytes("q.pdf") == folder.bytes("r.pdf"))
        let refused = try figure(
            "methods-ranking", ["--name", "m", "--anonymous", "-o", "q.pdf"], in: folder)
        #expect(refused.code == 64 && refused.messages.contains("--anonymous hides"))
    }

    @Test(arguments: [
        (["compare-ranking"], 64, "needs --name with one of its studies. Studies: m, x."),
        (["compare-ranking", "--name", "mm"], 64, "has no study \"mm\". Did you mean \"m\"?"),
        (["compare-along", "--name", "m"], 64, "Its figures: compare-ranking, compare-curves,"),
        (["methods-lss", "--name", "x"], 64, "Did you mean \"methods-loss\"?"),
        (
            ["compare-ranking", "--name", "m", "--seeds", "3"], 64,
            "--seeds does not go with --study"
        ),
        (["compare-ranking", "--name", "m", "--seed", "0"], 64, "--seed does not go"),
        (["compare-ranking", "--name", "m", "--data", "xor"], 64, "says what is learnt from"),
        (["compare-ranking", "--name", "m", "--noise", "1"], 64, "--noise does not go"),
        (["compare-ranking", "--name", "m", "--l2", "0.1"], 64, "--l2 does not go"),
        (["compare-ranking", "--name", "m", "--methods", "l2"], 64, "says what is compared"),
        (["compare-ranking", "--name", "m", "--format", "apng"], 64, "stands still"),
        (
            ["compare-ranking", "--name", "m", "--format", "svg", "-o", "week/seven.toml"], 73,
            "it is the study file"
        ),
    ])
    func whatDoesNotGoWithAStudyIsToldWhy(words: [String], code: Int, part: String) throws {
        let folder = try folder()
        let out = words.contains("-o") ? [] : ["-o", "a"]
        let outcome = try figure(words[0], Array(words.dropFirst()) + out, in: folder)
        #expect(outcome.code == code && outcome.messages.contains(part), "\(outcome.messages)")
        #expect(try folder.contents == ["week", "week/seven.toml"])
    }

    @Test func aNameWithoutAFileIsRefused() throws {
        let outcome = try BuiltProgram.run(
            ["figure", "methods-gap", "--name", "m", "-o", "a.pdf"], in: TemporaryFolder())
        #expect(outcome.code == 64 && outcome.messages.contains("add the file with --study"))
    }

    @Test func mistakesOfTheFileAreToldInOneGo() throws {
        let folder = try folder(
            file.replacing("rows = 24", with: "rwos = 24\nnoise = 20")
                .replacing("study = \"m\"", with: "study = \"mm\""))
        let outcome = try figure("compare-ranking", ["--name", "m", "-o", "a.pdf"], in: folder)
        #expect(outcome.code == 65)
        for part in [
            "seven.toml:3:9: There is no study \"mm\". Did you mean \"m\"? Studies: m, x.",
            "seven.toml:9:1: [[study]] has no key \"rwos\"; did you mean \"rows\"?",
            "seven.toml:10:9: --noise 20", "seven.toml has 3 mistakes",
        ] { #expect(outcome.messages.contains(part), "\(part)\n\(outcome.messages)") }
    }

    @Test func keysOfAnEntryThatContradictItsStudyAreTold() throws {
        let text = file.replacing("lang = \"zh\"", with: "seeds = 3\nmethods = \"l2\"")
        let problems = try StudyPlan(Array(text.utf8), path: "seven.toml").problems
        #expect(
            problems.map(\.place) == [4, 5].map { TextPlace(line: $0, column: $0 == 4 ? 9 : 11) })
        let other = try StudyPlan(
            Array(text.replacing("methods-ranking", with: "confusion").utf8), path: "seven.toml"
        ).problems
        #expect(other.contains { $0.place == TextPlace(line: 2, column: 10) }, "\(other)")
    }
}
