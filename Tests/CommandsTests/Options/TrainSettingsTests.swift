import ArgumentParser
import Datasets
import Neural
import Testing

@testable import Commands

@Suite struct TrainSettingsTests {
    private func plan(_ words: [String]) throws -> TrainingPlan {
        try TrainSettings(.xor, options: TrainOptions.parse(words)).plan
    }

    @Test func layersStandInTheStatedOrder() throws {
        #expect(
            try plan(["--hidden", "4", "--batchnorm", "before", "--dropout", "0.5"]).layers == [
                .dense(outputs: 4), .batchNorm(), .activation(.tanh), .dropout(rate: 0.5),
                .dense(outputs: 1),
            ])
        #expect(
            try plan([
                "--hidden", "4", "--batchnorm", "after", "--dropout", "0.5", "--dropout-at",
                "before", "--activation", "leaky-relu",
            ]).layers == [
                .dense(outputs: 4), .dropout(rate: 0.5), .activation(.leakyReLU), .batchNorm(),
                .dense(outputs: 1),
            ])
    }

    @Test func aThresholdStandsAfterTheActivation() throws {
        #expect(
            try plan(["--hidden", "4", "--dropout-threshold", "0.5"]).layers == [
                .dense(outputs: 4), .activation(.tanh), .thresholdDropout(threshold: 0.5),
                .dense(outputs: 1),
            ])
        #expect(throws: (any Error).self) {
            try plan(["--dropout", "0.2", "--dropout-threshold", "0.5"])
        }
    }

    @Test func skipsGoAroundLayersOfTheSameWidth() throws {
        #expect(
            try plan(["--hidden", "4,4,3", "--skip"]).layers == [
                .dense(outputs: 4), .activation(.tanh),
                .residual([.dense(outputs: 4), .activation(.tanh)]),
                .dense(outputs: 3), .activation(.tanh), .dense(outputs: 1),
            ])
    }

    @Test func outputsFitTheLoss() throws {
        #expect(try plan(["--loss", "mse"]).layers.last == .activation(.sigmoid))
        #expect(try plan(["--loss", "bce"]).layers.last == .dense(outputs: 1))
        #expect(try plan(["--loss", "ce"]).layers.last == .dense(outputs: 2))
    }

    @Test func regularizersReachThePlan() throws {
        let plan = try plan([
            "--l1", "0.1", "--proximal", "--penalty-on", "all", "--weight-decay", "0.2",
            "--decoupled", "--clip-norm", "2", "--momentum", "0.9", "--nesterov", "--lr", "0.3",
            "--max-norm", "2", "--label-smoothing", "0.1", "--mixup", "0.3", "--gradient-noise",
            "0.01", "--weight-averaging", "0.25", "--layernorm", "before",
        ])
        #expect(plan.penalty == Penalty(l1: 0.1, scope: .all, isProximal: true))
        #expect(plan.weightDecay == WeightDecay(rate: 0.2, isDecoupled: true))
        #expect(plan.clipping == .norm(2))
        #expect(plan.maxNorm == MaxNorm(limit: 2))
        #expect(plan.labelSmoothing == LabelSmoothing(epsilon: 0.1))
        #expect(plan.mixup == Mixup(alpha: 0.3))
        #expect(plan.gradientNoise == GradientNoise(variance: 0.01))
        #expect(plan.averaging == WeightAveraging(share: 0.25))
        #expect(plan.layers[1] == .layerNorm())
        #expect(
            plan.optimizer == .gradientDescent(learningRate: 0.3, momentum: 0.9, nesterov: true))
    }

    @Test func whatDoesNotGoTogetherIsRefused() {
        for words in [
            ["--layernorm", "before", "--batchnorm", "before"],
            ["--weight-averaging", "0.5", "--batchnorm", "after"],
            ["--weight-averaging", "1"], ["--mixup", "0"], ["--label-smoothing", "1"],
            ["--gradient-noise", "-1"],
        ] {
            #expect(throws: (any Error).self, "\(words)") { try plan(words) }
        }
    }

    @Test func workHasALimit() throws {
        for (words, part) in [
            (["--hidden", "4096,4096"], "16797697 parameters"),
            (["--hidden", "1000000000000"], "no number of units"),
            (["--hidden", "9223372036854775808"], "no number of units"),
            (["--epochs", "10000000", "--seeds", "1000000", "--hidden", "64"], "multiplications"),
            (["--epochs", "1000000000000"], "out of range"),
        ] {
            #expect { try plan(words) } throws: { "\($0)".contains(part) }
        }
        // Every seed of the smallest network for as long as possible is a matter of days.
        _ = try plan(["--epochs", "10000000", "--seeds", "1000000", "--hidden", "2"])
    }

    @Test func batchesHaveALimit() throws {
        var entry = try #require(DatasetCatalog.trainable.first { $0.id == "moons" })
        entry.rows = 100_000
        let words = ["--hidden", "1024,1024,1024", "--epochs", "10"]
        #expect {
            try TrainSettings(entry.dataset, options: TrainOptions.parse(words))
        } throws: { error in
            "\(error)".contains("all 100000 rows") && "\(error)".contains("--batch")
        }
        _ = try TrainSettings(
            entry.dataset, options: TrainOptions.parse(words + ["--batch", "128"]))
    }
}
