import ArgumentParser
import Datasets
import Experiments
import Testing

@testable import Commands

@Suite struct RunPlanTests {
    private func plan(_ words: [String], sections: Int) throws -> RunPlan {
        try RunPlan(RunOptions.parse(words), .xor, sections: sections)
    }

    @Test func memoryHasALimit() throws {
        _ = try plan(["--seeds", "2000"], sections: 12)
        // A section alone keeps fewer runs.
        _ = try plan(["--seeds", "10000"], sections: 1)
        for words in [["--seeds", "10000"], ["--seeds", "1000", "--hidden", "256"]] {
            #expect {
                try plan(words, sections: 12)
            } throws: { error in
                "\(error)".contains("GB of memory")
                    && "\(error)".contains("337 parameters")
                        == !words.contains("256")
            }
        }
    }

    /// Rows of the plane, as many as can be asked for.
    private func plane(_ words: [String]) throws -> RunPlan {
        var entry = try #require(DatasetCatalog.all.first { $0.id == "moons" })
        entry.rows = 100_000
        return try RunPlan(RunOptions.parse(words), LearningTask(entry), sections: 1)
    }

    @Test func workHasALimit() throws {
        #expect {
            try plane(["--seeds", "500", "--epochs", "1000000"])
        } throws: { error in
            "\(error)".contains("multiplications")
        }
    }

    @Test func batchesHaveALimit() throws {
        #expect {
            try plane(["--hidden", "256", "--seeds", "8", "--batch", "0"])
        } throws: { error in
            "\(error)".contains("--batch")
        }
    }
}
