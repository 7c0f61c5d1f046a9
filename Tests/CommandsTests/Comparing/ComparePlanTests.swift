import ArgumentParser
import Datasets
import Experiments
import Methods
import Neural
import Testing

@testable import Commands

/// A comparison's command line.
@Suite struct ComparePlanTests {
    private func plan(_ words: String) throws -> ComparePlan {
        let command = try Regplot.command(
            ["compare"] + words.split(separator: " ").map(String.init))
        return try #require(command as? CompareCommand).plan()
    }

    /// Methods at all their strengths, what is varied crossed with them.
    @Test func configurationsAreCrossed() throws {
        let plan = try plan(
            "moons --method none --method l2=0.01,0.1 --vary hidden=4,8 --vary dropout=0.1 --seeds 8"
        )
        #expect(
            plan.configurations.map(\.id) == [
                "none hidden=4", "l2=0.01 hidden=4", "l2=0.1 hidden=4", "dropout=0.1 hidden=4",
                "none hidden=8", "l2=0.01 hidden=8", "l2=0.1 hidden=8", "dropout=0.1 hidden=8",
            ])
        #expect(try self.plan("moons").configurations.map(\.id) == ["none"])
    }

    /// Every configuration is the plan that its own command of `regplot train` has.
    @Test func everyOptionReachesEveryRun() throws {
        let plan = try plan(
            "moons --noise 0.35 --method none --method l2=0.01 --vary epochs=10,20 --hidden 4,4 "
                + "--activation tanh --optimizer sgd --momentum 0.5 --nesterov --init he --skip "
                + "--clip-norm 2 --precision double --data-seed 3 --seeds 4 --seed 7")
        for own in plan.configurations {
            let words = own.command.split(separator: " ").dropFirst().map(String.init)
            let train = try #require(try Regplot.command(words) as? TrainCommand)
            let data = try DataPlan(
                dataset: "moons", file: nil, options: train.data, among: DatasetCatalog.trainable)
            let settings = try TrainSettings(data.load(), options: train.options)
            #expect(settings.recordedPlan == own.plan)
            #expect(settings.precision == own.precision && settings.seeds == 4)
            #expect(settings.firstSeed == 7 && settings.dataSeed == 3)
            #expect(own.dataset.isSameForEverySeed)
        }
    }

    /// The words of a plan make the same plan.
    @Test func wordsMakeTheSame() throws {
        let typed =
            "moons --noise 0.35 --method none --method l2=0.01..0.03:3 --vary hidden=4;8,8 "
            + "--lr 0.01 --seeds 4 --seed 2 --lang zh --formats svg"
        let plan = try plan(typed)
        let again = try self.plan(plan.words.joined(separator: " "))
        #expect(again.configurations.map(\.id) == plan.configurations.map(\.id))
        #expect(again.configurations.map(\.plan) == plan.configurations.map(\.plan))
        #expect(again.words == plan.words)
    }

    /// The network and its training are the data set's own, those of the four points as `regplot train` has them.
    @Test func standardsAreTheDataSets() throws {
        let moons = try plan("moons").base
        #expect(moons.optimizer == .adam && moons.hidden == TrainingDefaults().hidden)
        let points = try plan("xor").base
        #expect(points.optimizer == .sgd && points.hidden == [8] && points.epochs == 2000)
        // The standard rate is Adam's.
        #expect(try plan("moons --optimizer sgd").base.lr == 0.5)
    }

    /// Formats of exports in the order of their list, however they were typed.
    @Test func exportsAreListed() throws {
        let plan = try plan("moons --export-format epochs --export-format tensorboard,epochs")
        #expect(plan.exports.formats == [.tensorboard, .epochs])
        #expect(plan.words == ["moons", "--export-format", "tensorboard,epochs"])
        #expect(try self.plan("moons").exports.formats.isEmpty)
    }

    @Test(arguments: [
        ("moon", "Did you mean"), ("moons --method l3", "no such method"),
        ("moons --method dropout=1.5", "out of range"), ("moons --vary hidden", "has no values"),
        ("moons --vary hiden=1", "Did you mean \"hidden\""),
        ("moons --vary hidden=4 --hidden 8", "exclude each other"),
        ("moons --vary hidden=4 --vary hidden=8", "twice"),
        (
            "moons --method none --method batchnorm=8 --vary batch=0",
            "batches of its own, of 8 rows"
        ),
        ("moons --method none --method none", "twice"),
        ("moons --method l2=0.1,0.10", "twice"), ("moons --vary noise=99", "With noise=99"),
        ("moons --vary noise=x", "--vary noise: \"x\""),
        ("xor --method early-stopping", "validation rows"),
        ("moons --method l1-proximal", "type --optimizer sgd"),
        ("moons --vary l2=0..1:900", "ask for 901 configurations; at most 400"),
        ("moons --vary lr=0.1..1:100 --seeds 10000", "are 1000000 runs; at most 500000"),
        ("moons --seeds 0", "out of range"), ("moons --single --dpi 300", "--single"),
        (
            "moons --export-format tensorbord",
            "no format \"tensorbord\". Did you mean \"tensorboard\"? Possible: tensorboard, safetensors, epochs."
        ),
        ("moons --export-format epochs --single", "--export-format"),
        (
            "moons --vary lr=0.01..0.1:100 --seeds 2000 --export-format epochs",
            "2 GB of memory; at most 1 GB"
        ),
        (
            "moons --vary lr=0.01..0.1:100 --seeds 200 --export-format tensorboard",
            "each of 20000 runs; at most 10000"
        ),
        (
            "moons --hidden 2,2,2 --seeds 100000 --export-format safetensors",
            "800000 tensors into a file; at most 500000"
        ),
    ])
    func whatIsWrongIsNamed(words: String, part: String) {
        let error = #expect(throws: (any Error).self) { try plan(words) }
        #expect(error.map { Regplot.message(for: $0) }?.contains(part) ?? false)
    }
}
