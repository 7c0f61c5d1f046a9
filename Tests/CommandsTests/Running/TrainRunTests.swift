import ArgumentParser
import Datasets
import Neural
import Testing
import Training

@testable import Commands

@Suite struct TrainRunTests {
    private func settings(_ words: [String]) throws -> TrainSettings {
        try TrainSettings(.xor, options: TrainOptions.parse(words))
    }

    @Test func smallNetworksAreTrainedThousandsAtOnce() throws {
        let settings = try settings(["--hidden", "8"])
        #expect(Trainer.slice(settings.plan) == 4096)
        #expect(Trainer.jobs(packBytes: settings.packBytes, atMost: 64) == 64)
    }

    @Test func largeNetworksAreTrainedInSlicesThatFitIntoMemory() throws {
        // Four million parameters: 48 MB for each run.
        let settings = try settings(["--hidden", "1990,1990", "--optimizer", "adam"])
        let slice = Trainer.slice(settings.plan)
        #expect(slice >= 8 && slice.isMultiple(of: 8))
        #expect(slice * settings.plan.runBytes <= 3 << 30)
        let jobs = Trainer.jobs(packBytes: settings.packBytes, atMost: 64)
        #expect(jobs >= 1 && jobs * settings.packBytes <= 3 << 30)
    }
}
