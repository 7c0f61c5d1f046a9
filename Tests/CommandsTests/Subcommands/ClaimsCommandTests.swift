import Experiments
import Foundation
import Testing

@testable import Commands

/// `regplot claims` from outside.
@Suite(.serialized) struct ClaimsCommandTests {
    private func run(_ words: [String]) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(
            ["claims", "xor", "--only", "early-stopping", "--seeds", "8"] + words,
            in: TemporaryFolder())
    }

    private static let claims = SectionCatalog.all.first { $0.id == "early-stopping" }!.claims

    /// One for each claim, and one for each part of those that have several.
    private static let rows = claims.reduce(0) {
        $0 + 1 + ($1.parts.count > 1 ? $1.parts.count : 0)
    }

    @Test func verdictsGoToStandardOutput() throws {
        let outcome = try run([])
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.messages.isEmpty)
        let ids = outcome.output.matches(of: /(?m)^(\d\.\d-[a-z]) +[A-Z]/).map {
            String($0.output.1)
        }
        #expect(ids == Self.claims.map(\.id))
        #expect(outcome.output.contains("8 seeds"))
    }

    @Test func tableHasARowForEveryClaim() throws {
        let outcome = try run(["--csv"])
        #expect(outcome.code == 0)
        // Swift takes a carriage return and line feed for one character.
        let lines = outcome.output.split { $0.isNewline }
        #expect(
            lines.first?.hasPrefix("id,section,claim,verdict,basis,measure,value,low,high") ?? false
        )
        #expect(lines.count == Self.rows + 1)
    }

    @Test func chineseIsWrittenInChinese() throws {
        let outcome = try run(["--lang", "zh", "--jobs", "1"])
        #expect(outcome.output.contains("8 个种子"))
    }

    @Test(arguments: [
        (["claims", "xro"], "Did you mean \"xor\"?"), (["claims"], "DATASET"),
        (["claims", "xor", "--only", "dropuot"], "Did you mean \"dropout\"?"),
        (["claims", "xor", "--seeds", "0"], "--seeds"),
    ])
    func wrongOptionEndsWith64AndIsNamed(words: [String], name: String) throws {
        let outcome = try BuiltProgram.run(words, in: TemporaryFolder())
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(name), "\(outcome.messages)")
    }
}
