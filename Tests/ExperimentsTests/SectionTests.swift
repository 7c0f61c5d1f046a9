import Base
import Datasets
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

/// A section gathers what the parts found that its task has.
@Suite struct SectionTests {
    private struct Part: SectionPart {
        let tasks: TaskScope
        let claims: [ClaimDefinition]
        var estimates: [String: Estimate] = [:]

        func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
            Findings(quantities: ["\(tasks)": .count(1)], estimates: estimates)
        }
    }

    private static let derived = ClaimDefinition(
        "9-b", figure: nil, parts: [.derived(.refutes)])

    private static func measured(_ id: String) -> ClaimDefinition {
        ClaimDefinition(
            id, figure: nil,
            .plain, .threshold(below: Outcome(.supports), 1, above: Outcome(.refutes)))
    }

    /// - Parameter seeds: how many gave the number of the measured claim.
    private static func section(_ task: LearningTask, seeds: Int = 16) -> Section {
        Section(
            "nine", of: task,
            parts: [
                Part(tasks: .all, claims: [measured("9-c"), derived]),
                Part(
                    tasks: .fourPoints, claims: [measured("9-a")],
                    estimates: ["9-a": .median(of: (0..<seeds).map { 3 + Double($0) })]),
                Part(tasks: .ownRows, claims: []), Part(tasks: .pictures, claims: []),
            ])
    }

    private static func evidence(_ name: String, seeds: Int = 16) async throws -> Evidence {
        let entry = try #require(DatasetCatalog.all.first { $0.id == name })
        let task = LearningTask(entry)
        let laboratory = Laboratory(task: task, seeds: 1, firstSeed: 0, jobs: 1)
        return try await section(task, seeds: seeds).evidence(from: laboratory)
    }

    @Test func partsOfOtherTasksAreLeftOut() async throws {
        #expect(try await Set(Self.evidence("xor").quantities.keys) == ["all", "fourPoints"])
        #expect(try await Set(Self.evidence("moons").quantities.keys) == ["all", "ownRows"])
        #expect(
            try await Set(Self.evidence("digits").quantities.keys) == [
                "all", "ownRows", "pictures",
            ])
    }

    /// Derived claims need no number; measured ones are told where there is one.
    @Test func claimsAreSettledWhereMeasured() async throws {
        let claims = try await Self.evidence("xor").claims
        #expect(claims.map(\.id) == ["9-a", "9-b"])
        #expect(claims.map(\.verdict) == [.corrected, .corrected])
        #expect(claims.allSatisfy { $0.section == "nine" })
        // A median of eight has an interval that is sure for itself, not for all claims of a page.
        let few = try await Self.evidence("xor", seeds: 8).claims[0]
        #expect(few.verdict == .undecided)
        #expect(Words.en.text(few.finding).hasPrefix("8 seeds gave this number: below 12"))
        #expect(try await Self.evidence("moons").claims.map(\.id) == ["9-b"])
        #expect(Self.section(.xor).claims.map(\.id) == ["9-a", "9-b", "9-c"])
    }

    /// What is shown of rows depends on what they are: points of the plane, classes, pictures or numbers.
    @Test(arguments: [
        (
            "xor",
            [
                "methods-loss", "strength-curves", "methods-ranking", "methods-gap", "calibration",
                "methods-boundaries", "boundaries-seeds", "boundary-lambda", "sample-size",
                "capacity",
            ]
        ),
        (
            "moons",
            [
                "strength-curves", "methods-ranking", "methods-gap", "calibration",
                "boundaries-seeds", "boundary-lambda", "sample-size",
            ]
        ),
        (
            "wdbc",
            [
                "strength-curves", "methods-ranking", "methods-gap", "calibration",
                "class-accuracy", "confusion",
            ]
        ),
        (
            "digits",
            [
                "strength-curves", "methods-ranking", "methods-gap", "class-accuracy", "confusion",
                "misclassified",
            ]
        ),
        (
            "sine",
            ["strength-curves", "methods-ranking", "methods-gap", "methods-fits", "sample-size"]
        ),
    ])
    func overviewShowsWhatRowsHave(name: String, figures: [String]) throws {
        let entry = try #require(DatasetCatalog.all.first { $0.id == name })
        #expect(Section.overview(LearningTask(entry)).figures.map(\.id) == figures)
        // What over-fitting is can be seen where there is a laboratory.
        let task = LearningTask(entry)
        #expect(
            Section.overfitting(task).figures.map(\.id)
                == (TaskScope.lab.contains(task) ? ["lab-networks"] : []))
    }
}
