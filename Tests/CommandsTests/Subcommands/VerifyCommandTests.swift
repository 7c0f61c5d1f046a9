import Foundation
import Testing

@testable import Commands

@Suite(.serialized) struct VerifyCommandTests {
    private let small = [
        "--only", "activations", "--seeds", "2", "--lang", "en", "--formats", "svg,png",
    ]

    private func made(_ data: [String], in folder: TemporaryFolder) throws {
        let outcome = try BuiltProgram.run(data + small + ["--out", "r"], in: folder)
        try #require(outcome.code == 0, "\(outcome.messages)")
    }

    private func verified(
        _ words: [String] = [], in folder: TemporaryFolder
    ) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(["verify", "r"] + words, in: folder)
    }

    private func edit(
        _ old: String, _ new: String, in file: String, of folder: TemporaryFolder
    ) throws {
        let text = String(decoding: try folder.bytes(file), as: UTF8.self)
        try #require(text.contains(old), "\(file) has no \(old)")
        try folder.write(text.replacing(old, with: new), to: file)
    }

    @Test func aReportIsAsItsCommandMakesIt() throws {
        let folder = try TemporaryFolder()
        try made(["xor"], in: folder)
        let before = try folder.contents
        let outcome = try verified(["--jobs", "1"], in: folder)
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.messages)")
        #expect(outcome.output.hasPrefix("All ") && outcome.messages.isEmpty)
        #expect(try folder.contents == before)
    }

    @Test func filesThatDifferAreNamedAndNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        try made(["xor"], in: folder)
        try folder.write("changed", to: "r/index.html")
        try edit("\"seeds\"", "\"seeds\" ", in: "r/manifest.json", of: folder)
        let before = try folder.contents
        let outcome = try verified(in: folder)
        #expect(outcome.code == 65)
        #expect(
            outcome.output == """
                index.html: changed since the report was written
                manifest.json: changed since the report was written

                """)
        #expect(outcome.messages.contains("2 of "))
        #expect(
            outcome.messages.contains(
                "regplot xor --only activations --seeds 2 --lang en --formats png,svg"))
        #expect(try folder.contents == before)
        #expect(try folder.bytes("r/index.html") == Array("changed".utf8))
    }

    @Test func anotherCairoIsTold() throws {
        let folder = try TemporaryFolder()
        try made(["xor"], in: folder)
        try edit("\"cairo\" : \"1", "\"cairo\" : \"0", in: "r/manifest.json", of: folder)
        let outcome = try verified(in: folder)
        #expect(outcome.code == 65)
        #expect(outcome.messages.contains("made with cairo \"0"))
    }

    @Test func aTableIsFoundWhereItIsNowAndKnownByItsBytes() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<40).map { "\($0 * 7 % 31),\($0 * 5 % 17),\($0 % 2 == 0 ? "a" : "b")" }
        let table = (["x y,z,kind"] + rows).joined(separator: "\n")
        try folder.write(table, to: "my table.csv")
        try made(["csv", "my table.csv", "--label", "kind"], in: folder)
        #expect(try verified(in: folder).code == 0)
        try FileManager.default.moveItem(
            at: folder.work.appendingPathComponent("my table.csv"),
            to: folder.work.appendingPathComponent("moved.csv"))
        let missing = try verified(in: folder)
        #expect(missing.code == 65 && missing.messages.contains("--table"))
        #expect(missing.messages.contains("my table.csv"))
        let found = try verified(["--table", "moved.csv"], in: folder)
        #expect(found.code == 0, "\(found.output)\(found.messages)")
        try folder.write(table + "\n1,2,a", to: "moved.csv")
        let other = try verified(["--table", "moved.csv"], in: folder)
        #expect(other.code == 65 && other.messages.contains("not the table"))
    }

    /// What somebody may have written into a manifest by hand.
    @Test(arguments: [
        "\"train\", \"xor\", \"--export\", \"stolen\"", "\"--help\"", "\"--version\"", "\"list\"",
        "", "\"xor\"", "\"xor\", \"--all\", \"--seeds\", \"-1\"", "\"verify\", \"r\"",
        "\"no such thing\", \"--all\"", "\"csv\", \"/dev/zero\", \"--label\", \"a\", \"--all\"",
        "\"csv\", \"/no/such\", \"--label\", \"a\", \"--all\"",
    ])
    func commandsThatMakeNoReportAreRefused(words: String) throws {
        let folder = try TemporaryFolder()
        let manifest = """
            {"generator": "regplot", "version": "0", "command": "", "arguments": [\(words)],
            "dataset": "", "settings": {}, "seeds": {"count": 1, "first": 0}, "libraries": {},
            "files": {}}
            """
        try folder.write(manifest, to: "r/manifest.json")
        let outcome = try verified(in: folder)
        #expect(outcome.code == 65, "\(outcome.messages)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("regplot: ") && outcome.messages.count < 1000)
        #expect(try folder.contents == ["r", "r/manifest.json"])
    }

    @Test(arguments: [
        (["verify"], 64, "No folder is named"), (["verify", "r", "--jobs", "0"], 64, "--jobs"),
        (["verify", "nowhere"], 65, "nowhere/manifest.json"),
        (["verify", "r"], 65, "r/manifest.json"),
    ])
    func whatIsNoReportIsToldSo(words: [String], code: Int32, message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "r/thesis.txt")
        let outcome = try BuiltProgram.run(words, in: folder)
        #expect(outcome.code == code)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test func interruptionEndsWith130() throws {
        let folder = try TemporaryFolder()
        try made(["xor"], in: folder)
        try edit("\"2\"", "\"5000\"", in: "r/manifest.json", of: folder)
        let process = try BuiltProgram.start(["verify", "r"], in: folder)
        Thread.sleep(forTimeInterval: 1)
        process.interrupt()
        let outcome = try BuiltProgram.finish(process, in: folder)
        #expect(outcome.code == 130, "\(outcome.messages)")
    }
}
