import Base
import Charts
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments

/// What the figures of the four points draw of the methods that are compared.
@Suite struct LossFigureTests {
    private func figure(_ id: String, _ change: (inout RunSettings) -> Void = { _ in }) async throws
        -> Figure
    {
        var settings = RunSettings()
        settings.epochs = 60
        change(&settings)
        let laboratory = Laboratory(
            task: .xor, seeds: 4, firstSeed: 0, jobs: 1, settings: settings)
        let entry = try await Section.overview(.xor).figure(id, from: laboratory)
        return try #require(entry).make(.en)
    }

    /// None is the grey curve behind the others, and the proximal step of L1 looks like its sub-gradient.
    @Test func methodsThatLookAlikeAreDrawnOnce() async throws {
        let losses = try await figure("methods-loss")
        #expect(
            losses.panels.joined().map(\.title.plain) == [
                "L1 sub-gradient", "L2", "dropout", "batch norm",
            ])
        let boundaries = try await figure("methods-boundaries")
        #expect(
            boundaries.panels.joined().map(\.title.plain) == [
                "none", "L1 sub-gradient", "L2", "dropout", "batch norm",
            ])
    }

    /// Of methods without a penalty nothing is said of penalties.
    @Test func titlesSpeakOfWhatIsDrawn() async throws {
        let drawn = try await figure("methods-loss") { settings in
            settings.added = [.labelSmoothing]
            settings.compared = [.labelSmoothing]
        }
        #expect(drawn.panels.joined().map(\.title.plain) == ["label smoothing"])
        for words in [drawn.title, drawn.caption] {
            #expect(!words.plain.lowercased().contains("penalt"), "\(words.plain)")
        }
    }
}
