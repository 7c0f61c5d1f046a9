import Base
import Charts
import Datasets
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct TuningTests {
    private static func settings(_ change: (inout RunSettings) -> Void = { _ in }) -> RunSettings {
        var settings = RunSettings()
        settings.epochs = 3
        change(&settings)
        return settings
    }

    private static func laboratory(
        _ task: LearningTask = .xor, _ settings: RunSettings = settings()
    ) -> Laboratory {
        Laboratory(task: task, seeds: 2, firstSeed: 0, jobs: 2, settings: settings)
    }

    /// The report judges by other seeds than those that choose.
    @Test func theSeedsThatChooseAreOutOfReach() {
        let seeds = TuningSeeds.seeds(32)
        #expect(Set(seeds).count == 32)
        // A first seed of a billion and a hundred thousand seeds are the most that can be typed.
        #expect(seeds.allSatisfy { $0 > 1_000_000_000 + 100_000 })
        #expect(Set(seeds).isDisjoint(with: NoisyTuning.seeds))
    }

    /// Every method that is compared has a grid of as many values, and its standard is no other kind of number.
    @Test(arguments: SampleTasks.all)
    func everyMethodHasAGrid(task: LearningTask) {
        let net = task.net(Self.settings { $0.epochs = nil })
        let tuned = net.grids(of: task)
        for method in net.methods where method != .none {
            guard let grid = tuned.first(where: { $0.method == method }) else {
                #expect(method == .augmentation && task.dataset.picture != nil, "\(method.id)")
                continue
            }
            #expect(Set(grid.values).count == grid.values.count, "\(method.id)")
            #expect(
                grid.values.count == 5 || method == .batchNorm && task.dataset.trainingRows < 40,
                "\(method.id): \(grid.values)")
        }
    }

    /// On noisy and on clean rows, which have the same clouds; the four points keep what is standard.
    @Test func strengthsAreThoseWithTheHighestMeanOnValidationRows() async throws {
        let laboratory = Self.laboratory()
        for net in [try await laboratory.rowsNet, try await laboratory.cleanNet] {
            let tuning = try await laboratory.tuning(of: net)
            #expect(tuning.seeds == 32 && !tuning.curves.isEmpty)
            for curve in tuning.curves {
                let means = curve.trials.map(\.validation.mean.value)
                #expect(means.allSatisfy { $0.isFinite })
                #expect(net.strengths[curve.strength] == curve.chosen.value)
                #expect(means[curve.place] >= (means.max() ?? 0) - 1e-9, "\(curve.method.id)")
                #expect(net.chosen.contains(curve.strength))
            }
        }
        #expect(laboratory.settings.xor8.strengths == Strengths())
        let listed = await laboratory.chosenStrengths.map { Words.en($0.name).plain }
        #expect(listed.contains("noisy points: L2 λ") && listed.contains("clean points: L2 λ"))
    }

    @Test func aStrengthSetByHandIsNotChosen() async throws {
        let settings = Self.settings {
            $0.fix(.l2, at: 0.5)
            $0.batchSize = 16
        }
        let laboratory = Self.laboratory(.xor, settings)
        let net = try await laboratory.rowsNet
        #expect(net.strengths[.l2] == 0.5 && !net.chosen.contains(.l2))
        #expect(net.normBatch == 16 && net.plan(with: .batchNorm).batchSize == 16)
        #expect(!net.chosen.contains(.normBatch) && net.chosen.contains(.l1))
        let caption = Words.en(net.strengthsPhrase).plain
        #expect(caption.contains("Set by hand: L2, batch norm."), "\(caption)")
        let listed = settings.table(for: .xor).map {
            "\(Words.en($0.name).plain): \(Words.en($0.value).plain)"
        }
        #expect(listed.contains("noisy points: L2 λ: 0.5 (set by hand)"), "\(listed)")
    }

    /// The others keep the network's batch.
    @Test func onlyBatchNormalizationGetsItsBatch() async throws {
        var net = try await Self.laboratory().rowsNet
        net.strengths[.normBatch] = 8
        #expect(net.plan(with: .batchNorm).batchSize == 8)
        #expect(net.plan(with: .none).batchSize == 0 && net.plan(with: .l2).batchSize == 0)
    }

    @Test func aRehearsalKeepsWhatIsStandard() async throws {
        let net = try await Self.laboratory().rehearsal.rowsNet
        #expect(net.strengths == Strengths() && net.chosen.isEmpty)
    }

    /// A figure of the four points has no need of the rows.
    @Test func figuresWithoutRowsTuneNothing() async throws {
        let laboratory = Self.laboratory()
        let figure = try await Section.dropout(.xor).figure("dropout-masks", from: laboratory)
        #expect(figure?.id == "dropout-masks")
        #expect(await laboratory.tuned.isEmpty)
        #expect(try await Section.dropout(.xor).figure("methods-gap", from: laboratory) == nil)
    }

    @Test func theFigureHasEveryMean() async throws {
        let laboratory = Self.laboratory()
        let section = Section.overview(.xor)
        let entry = try #require(try await section.figure("strength-curves", from: laboratory))
        #expect(
            entry.data.columns == [
                "task", "method", "strength", "value", "rows", "mean", "low", "high", "seeds",
                "chosen",
            ])
        for (task, net) in [
            ("rows", try await laboratory.rowsNet), ("clean", try await laboratory.cleanNet),
        ] {
            let tuning = try await laboratory.tuning(of: net)
            let rows = entry.data.rows.filter { $0[0] == .text(task) }
            let trials = tuning.curves.map(\.trials.count).reduce(1, +)
            #expect(rows.count == 3 * trials)
            for curve in tuning.curves {
                let chosen = rows.filter {
                    $0[1] == .text(curve.method.id) && $0[9] == .integer(1)
                }
                #expect(chosen.count == 3)
                #expect(chosen.allSatisfy { $0[3] == .number(curve.chosen.value) })
                #expect(chosen[2][4] == .text("held out"))
                #expect(chosen[2][5] == .number(curve.chosen.heldOut.mean.value))
            }
        }
        for words in Words.all {
            let figure = entry.make(words)
            // A panel for each method, with a ring for each kind of rows.
            #expect(figure.panels.joined().count == 6)
            let ring = words.text("strength-curves.chosen")
            #expect(
                !figure.panels.joined().contains { panel in
                    panel.marks.flatMap(\.series).count { $0.name.plain == ring } != 2
                })
        }
    }

    /// A method without a strength is said to have no panel, and where nothing has one the title says so.
    @Test func methodsWithoutAStrengthAreNamed() async throws {
        var settings = RunSettings()
        settings.epochs = 2
        settings.added = [.layerNorm]
        settings.compared = [.layerNorm]
        let laboratory = Laboratory(seeds: 1, firstSeed: 0, jobs: 1, settings: settings)
        let entry = try #require(
            try await Section.overview(.xor).figure("strength-curves", from: laboratory))
        for words in Words.all {
            let figure = entry.make(words)
            #expect(figure.panels.joined().isEmpty)
            #expect(figure.title == words("strength-curves.title-empty"))
            #expect(figure.caption.plain.contains(words.text(Method.layerNorm.label)))
        }
    }
}
