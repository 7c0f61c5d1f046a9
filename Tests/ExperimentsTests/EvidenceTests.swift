import Base
import Charts
import Datasets
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct EvidenceTests {
    /// Every section with few seeds: what it announces is what it gives, in both languages, and
    /// its findings quote nothing that it does not measure.
    @Test(arguments: SampleTasks.all)
    func sectionsGiveWhatTheyAnnounce(task: LearningTask) async throws {
        var settings = RunSettings()
        if !task.isXOR { settings.epochs = 12 }
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 3, jobs: 2, settings: settings)
        for section in SectionCatalog.all(for: task) {
            let evidence = try await gatherEvidence([section], from: laboratory) { _, _ in }
            #expect(evidence.figures.map(\.id) == section.figures.map(\.id))
            // Not every claim can be put to the test on every data set.
            let (given, named) = (evidence.claims.map(\.id), section.claims.map(\.id).sorted())
            #expect(task.isXOR ? given == named : Set(given).isSubset(of: named))
            for figure in evidence.figures {
                #expect(!figure.data.rows.isEmpty, "\(figure.id)")
                for language in Words.all {
                    let drawn = figure.make(language)
                    #expect(drawn.id == figure.id)
                    #expect(!drawn.title.isEmpty && !drawn.caption.isEmpty)
                }
            }
            for (name, value) in evidence.quantities
            where !["rows.source", "rows.licence", "rows.address"].contains(name) {
                for words in Words.all { #expect(!words.text(value).isEmpty, "\(name)") }
            }
            for claim in evidence.claims {
                for part in claim.parts {
                    #expect(part.measurement.map { $0.estimate.seeds > 0 } ?? true)
                }
                expectShown(claim, in: evidence)
            }
            try await expectRehearsed(evidence, section, laboratory)
        }
    }

    /// The figure that a part of a claim cites shows the number that decides it.
    private func expectShown(_ claim: Claim, in evidence: Evidence) {
        for part in claim.parts {
            guard let measurement = part.measurement,
                let figure = evidence.figures.first(where: { $0.id == part.figure })
            else { continue }
            for language in Words.all {
                let words = language.quoting(evidence.quantities)
                let told = figure.make(language).numbers.map(\.plain).joined()
                #expect(told.contains(words(measurement.number).plain), "\(part.id)")
                #expect(!told.contains(language.text("number.not-measured")), "\(part.id)")
            }
        }
    }

    /// The rehearsal has what the evidence has, so that whatever it can tell the report can tell.
    private func expectRehearsed(
        _ evidence: Evidence, _ section: Section, _ laboratory: Laboratory
    ) async throws {
        let rehearsal = try await Rehearsal([section], of: laboratory).evidence
        #expect(Set(rehearsal.quantities.keys) == Set(evidence.quantities.keys))
        #expect(rehearsal.figures.map(\.id) == evidence.figures.map(\.id))
        #expect(Set(evidence.claims.map(\.id)).isSubset(of: section.claims.map(\.id)))
    }

    private static let tasks = DatasetCatalog.all.map { LearningTask($0) } + OwnTables.all

    /// Every outcome of every claim, not only the one that came out, is told in full.
    @Test(arguments: tasks.indices)
    func everyOutcomeCanBeTold(place: Int) async throws {
        let task = Self.tasks[place]
        let laboratory = Laboratory(task: task, seeds: 1, firstSeed: 0, jobs: 1)
        let sections = SectionCatalog.all(for: task)
        let figures = Set(sections.flatMap { $0.figures.map(\.id) })
        for section in sections {
            for claim in section.claims {
                for part in claim.parts {
                    #expect(part.figure.map(figures.contains) ?? true, "\(task.id), \(part.id)")
                }
                #expect(claim.parts.allSatisfy { !$0.findings.isEmpty })
            }
            try await Rehearsal([section], of: laboratory).check(Words.all)
        }
    }

    /// What quotes a number that nobody measures is found before anything is trained.
    @Test func whatIsNotMeasuredIsFound() async throws {
        let laboratory = Laboratory(seeds: 1, firstSeed: 0, jobs: 1)
        let rehearsal = try await Rehearsal([Section.penalties(.xor)], of: laboratory)
        let words = Words.en.adding(["claim-3.1-a.derived": "So {{gone}}."])
        #expect(throws: ExperimentError.unknownQuantity(name: "gone", claim: "3.1-a")) {
            try rehearsal.check([words])
        }
        #expect(words.text("claim-3.1-a.derived") == "So not measured here.")
    }

    /// Were every seed to diverge, every figure could still be told: as a sentence, or with
    /// something to see in it.
    @Test(arguments: tasks.indices)
    func everyFigureCanBeToldWithoutRuns(place: Int) async throws {
        let task = Self.tasks[place]
        let laboratory = Laboratory(task: task, seeds: 1, firstSeed: 0, jobs: 1)
        let sections = SectionCatalog.all(for: task)
        for entry in try await Rehearsal(sections, of: laboratory).evidence.figures {
            for language in Words.all {
                let figure = entry.make(language)
                #expect(!figure.title.isEmpty && !figure.caption.isEmpty, "\(figure.id)")
                #expect(!figure.title.lacksNumber && !figure.description.lacksNumber)
                #expect(
                    figure.isSentence || !figure.panels.joined().allSatisfy(\.isBlank),
                    "\(task.id), \(figure.id)")
            }
        }
    }

    @Test func identifiersAreUnique() {
        let figures = SectionCatalog.all.flatMap { $0.figures.map(\.id) }
        #expect(Set(figures).count == figures.count)
        let methods = MethodCatalog.all
        #expect(Set(methods.map(\.id)).count == methods.count)
        #expect(Set(methods.map(\.slot)).count == methods.count)
    }

    /// Another rate and other strengths change the numbers; what they do not touch stays.
    @Test func teachersSettingsReachTheRuns() async throws {
        var settings = RunSettings()
        settings.hidden = [3]
        settings.epochs = 50
        settings.fix(.l1, at: 0.25)
        let laboratory = Laboratory(seeds: 2, firstSeed: 0, jobs: 2, settings: settings)
        let section = Section.penalties(.xor)
        let evidence = try await gatherEvidence([section], from: laboratory) { _, _ in }
        #expect(evidence.quantities["l1.lambda"].map { Words.en.text($0) } == "0.25")
        #expect(evidence.quantities["xor8.weights"].map { Words.en.text($0) } == "9")
        #expect(evidence.quantities["xor8.epochs"].map { Words.en.text($0) } == "50")
        #expect(evidence.quantities["article.weights"].map { Words.en.text($0) } == "6")
        let text = evidence.figures.map { $0.make(.en).caption.plain }.joined()
        #expect(text.contains("0.25") && text.contains("50 epochs"))
    }

    /// A tenth of the seeds makes a tenth of the runs, also where many are wanted.
    @Test func manySeedsShrinkWithTheReport() async throws {
        var plan = ActivationTrials.recipe(.tanh).plan
        plan.epochs = 1
        plan.checkpoints = [0, 1]
        func count(_ seeds: Int, atLeast: Int) async throws -> Int {
            try await Laboratory(seeds: seeds, firstSeed: 0, jobs: 1)
                .runs(plan, on: .xor, atLeast: atLeast).count
        }
        #expect(try await count(64, atLeast: 1000) == 1000)
        #expect(try await count(65, atLeast: 1000) == 1000)
        #expect(try await count(32, atLeast: 1000) == 500)
        #expect(try await count(2, atLeast: 0) == 2)
    }

    @Test func proximalStepsMakeZerosAndSubgradientsDoNot() async throws {
        let laboratory = Laboratory(seeds: 8, firstSeed: 0, jobs: 2)
        let net = Net.standard(Strengths())
        let layout = net.plan(with: Method.none).layout
        func zeros(_ method: Method) async throws -> Int {
            try await laboratory.runs(net.plan(with: method), on: .xor).reduce(0) {
                $0 + DenseWeights($1, layout: layout).exactZeros
            }
        }
        let proximal = try await zeros(Method.l1Proximal)
        let subgradient = try await zeros(Method.l1)
        let l2 = try await zeros(Method.l2)
        #expect(proximal > 0)
        #expect(subgradient == 0)
        #expect(l2 == 0)
    }
}
