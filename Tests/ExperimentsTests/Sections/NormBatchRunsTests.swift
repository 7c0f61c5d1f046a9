import Methods
import Neural
import Results
import Testing

@testable import Experiments

@Suite struct NormBatchRunsTests {
    private static func laboratory(batch: Int? = nil) -> Laboratory {
        var settings = RunSettings()
        settings.epochs = 20
        settings.batchSize = batch
        return Laboratory(seeds: 4, firstSeed: 0, jobs: 2, settings: settings)
    }

    /// Batch norm in the smallest batches less what it is compared with, seed by seed.
    @Test func differencesAreOfTheSameSeeds() async throws {
        let runs = try await NormBatchRuns(from: Self.laboratory())
        for rows in NormBatchRuns.Rows.allCases {
            for (reference, method, size) in [
                (NormBatchRuns.Reference.none, Method.none, NormBatchRuns.smallest),
                (.fullBatch, .batchNorm, 0),
            ] {
                let own = runs.runs(.batchNorm, in: NormBatchRuns.smallest, on: rows)
                let other = runs.runs(method, in: size, on: rows)
                #expect(own.plan.batchSize == 8 && other.plan.batchSize == size)
                let expected = zip(own[.score].values, other[.score].values).map { $0 - $1 }
                let found = runs.differences(.score, from: reference, on: rows)
                // Four of the standard number of seeds; clean rows have as large a part of theirs.
                let seeds =
                    rows == .noisy
                    ? 4 : 4 * NormBatchRuns.cleanSeeds / Laboratory.standardSeeds
                #expect(found == expected && found.count == seeds)
                let estimate = runs.difference(.score, from: reference, on: rows)
                #expect(abs(estimate.value - expected.mean) < 1e-12)
            }
        }
        let noisy = runs.runs(.none, in: 0, on: .noisy)[.heldOutLoss].values
        #expect(noisy != runs.runs(.none, in: 0, on: .clean)[.heldOutLoss].values)
    }

    /// Its batches are its own, whatever batches the report's network has.
    @Test func batchesThatAreAskedForChangeNothing() async throws {
        let standard = try await NormBatchRuns(from: Self.laboratory())
        let other = try await NormBatchRuns(from: Self.laboratory(batch: 16))
        for size in NormBatchRuns.sizes {
            #expect(
                standard.runs(.batchNorm, in: size, on: .noisy)[.score].values
                    == other.runs(.batchNorm, in: size, on: .noisy)[.score].values)
        }
    }
}
