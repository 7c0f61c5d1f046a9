import ArgumentParser
import Datasets
import Experiments
import Methods
import Testing

@testable import Commands

@Suite struct RunPlanTests {
    private func plan(_ words: [String], sections: Int) throws -> RunPlan {
        try RunPlan(RunOptions.parse(words), .xor, sections: sections)
    }

    @Test func methodsAreAddedByNameOrByStrength() throws {
        #expect(try plan([], sections: 1).settings.added.isEmpty)
        let named = try plan(["--with", "max-norm"], sections: 1)
        #expect(named.settings.added == [.maxNorm] && named.words == ["--with", "max-norm"])
        let strong = try plan(["--max-norm", "2.5"], sections: 1)
        #expect(strong.settings.added == [.maxNorm])
        #expect(strong.settings.strengths[.maxNorm] == 2.5)
        #expect(strong.words == ["--max-norm", "2.5"])
        for (words, message) in [
            (["--with", "maxnrom"], "Did you mean \"max-norm\"?"), (["--with", "l2"], "anyway"),
            (["--with", "max-norm,"], "no such method"),
            (["--max-norm", "0"], "--max-norm 0.0 is out of range; type a number above 0.0."),
        ] {
            #expect {
                try plan(words, sections: 1)
            } throws: { "\($0)".contains(message) }
        }
    }

    /// A method that the networks of a figure cannot be trained by is told, where others of the figures have it.
    @Test func methodsThatDoNotSuitANetworkAreTold() throws {
        let figures = SectionCatalog.all(for: .xor).flatMap(\.figures)
        for words in [["--with", "adamw"], ["--adamw", "0.2"]] {
            let lines = try plan(words, sections: 1).notices(of: figures, caps: [])
            #expect(lines.count == 1 && lines[0].contains("adamw is not compared in"))
            #expect(lines[0].contains("methods-loss") && !lines[0].contains("methods-gap"))
            #expect(lines[0].contains("needs Adam"))
        }
        // The four points have no rows of the same kind beside them.
        let mixed = try plan(["--with", "mixup"], sections: 1).notices(of: figures, caps: [])
        #expect(mixed.count == 1 && mixed[0].contains("needs held-out rows"))
        let sine = LearningTask(try #require(DatasetCatalog.trainable.first { $0.id == "sine" }))
        let smooth = try RunPlan(
            RunOptions.parse(["--with", "label-smoothing"]), sine, sections: 1
        ).notices(of: SectionCatalog.all(for: sine).flatMap(\.figures), caps: [])
        #expect(smooth.count == 1 && smooth[0].contains("needs classes"))
        #expect(
            try plan(["--with", "max-norm"], sections: 1).notices(of: figures, caps: []).isEmpty)
        #expect(throws: ValidationError.self) {
            try plan(["--adamw", "0.2"], sections: 1).notices(
                of: figures.filter { $0.id == "methods-loss" }, caps: [])
        }
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
