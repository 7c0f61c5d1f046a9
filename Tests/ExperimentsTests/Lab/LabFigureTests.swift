import Base
import Charts
import Datasets
import Lab
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

/// A laboratory trains what figures show, to the bit.
@Suite struct LabFigureTests {
    private static func laboratory(_ id: String = "xor", seeds: Int = 3) throws -> Laboratory {
        let entry = try #require(DatasetCatalog.all.first { $0.id == id })
        var settings = RunSettings()
        settings.epochs = 12
        return Laboratory(
            task: LearningTask(entry), seeds: seeds, firstSeed: 4, jobs: 2, settings: settings)
    }

    /// What a laboratory makes of the settings of a run.
    private static func digest(_ run: LabRun) throws -> String {
        let seeds = (0..<UInt64(run.seeds)).map { run.firstSeed + $0 }
        var session = LabSession(try run.settings.plan(), seeds: seeds)
        for pack in 0..<session.packCount { while session.advance(pack: pack) != nil {} }
        return ParameterDigest.of(session.digests).hexadecimal
    }

    @Test(arguments: ["xor", "moons", "sine"])
    func networksOfFiguresAreTrainedAgain(id: String) async throws {
        let laboratory = try Self.laboratory(id)
        let sections = [Section.overfitting(laboratory.task), .overview(laboratory.task)]
        let evidence = try await gatherEvidence(sections, from: laboratory) { _, _ in }
        let shown = Set(evidence.labFigures.map(\.id))
        #expect(shown.isSuperset(of: ["lab-networks", "methods-gap"]))
        #expect(shown.contains("methods-loss") == (id == "xor"))
        for figure in evidence.labFigures where figure.id != "methods-boundaries" {
            #expect(
                try Self.digest(figure.run) == figure.run.digest,
                "\(figure.id), \(figure.run.method.id)")
        }
        let own = evidence.labFigures.filter { $0.id == "lab-networks" }.map(\.run)
        #expect(own.map(\.method) == [.none, .l2] && own.allSatisfy { $0.seeds == 64 })
        // Every method of the figure, but for those that no laboratory trains.
        let methods = evidence.labFigures.filter { $0.id == "methods-gap" }.map(\.run.method)
        #expect(methods == laboratory.untunedNet.methods)
    }

    /// The survey's own net has an activation and a loss that no laboratory has.
    @Test func otherNetworksAreNoneOfItsOwn() throws {
        let settings = RunSettings()
        for net in [settings.article, LearningTask.xor.cleanNet(settings)] {
            let plan = net.plan(with: Method.none)
            let runs = [Run.unrecorded(seed: 0)]
            #expect(LabRun(runs, .none, plan, of: net, on: .xor) == nil)
        }
        let many = (0..<65).map { Run.unrecorded(seed: UInt64($0)) }
        let net = settings.xor8
        let plan = net.plan(with: Method.none)
        #expect(LabRun(many, .none, plan, of: net, on: .xor) == nil)
        #expect(LabRun(Array(many.prefix(64)), .none, plan, of: net, on: .xor) != nil)
    }

    @Test func addressesNameWhatIsNotUsual() async throws {
        let laboratory = try Self.laboratory()
        let sections = [Section.overfitting(laboratory.task), .overview(laboratory.task)]
        let evidence = try await gatherEvidence(sections, from: laboratory) { _, _ in }
        let offer = try #require(evidence.lab)
        func address(_ id: String) -> String? { offer.address(of: id, among: evidence.labFigures) }
        #expect(address("lab-networks") == "lab:rows=noisy-xor&method=l2&strength=0.003")
        #expect(address("methods-loss") == "lab:rows=xor&method=l2&strength=0.003&seed=4")
        #expect(address("methods-gap")?.hasSuffix("&data=0&seed=4") == true)
        #expect(address("capacity") == nil)
        // Of another report the same networks are unusual.
        let other = try #require(LabOffer(.xor, RunSettings()))
        #expect(
            other.address(of: "lab-networks", among: evidence.labFigures)
                == "lab:rows=noisy-xor&method=l2&strength=0.003&epochs=12")
    }

    @Test func whatIsShownWhereNothingIsTrainedIsRecorded() async throws {
        let laboratory = try Self.laboratory("moons")
        let offer = try #require(LabOffer(laboratory.task, laboratory.settings))
        let recording = try #require(try await offer.recorded(by: laboratory).recording)
        let stops = recording.stops
        let l2 = stops.filter { $0.entry.method == .l2 }
        #expect(l2.map(\.strength) == [0.0003, 0.001, 0.003, 0.01, 0.03])
        #expect(Set(stops.map(\.entry.method)) == Set(laboratory.untunedNet.methods))
        #expect(stops.count <= 20)
        #expect(recording.points.count == 60 * 4)
        #expect(try Self.digest(stops[0].run) == stops[0].run.digest)
        let sine = try Self.laboratory("sine")
        let other = try #require(LabOffer(sine.task, sine.settings))
        #expect(try await other.recorded(by: sine).recording == nil)
    }

    /// However few seeds a report has, as many networks are drawn as a page trains.
    @Test func theFigureHasAsManyNetworksAsThePage() async throws {
        let laboratory = try Self.laboratory("moons", seeds: 2)
        let entry = try #require(
            try await Section.overfitting(laboratory.task).figure("lab-networks", from: laboratory))
        #expect(Set(entry.data.rows.map { $0[1] }).count == LabOffer.seedCount)
        for words in Words.all {
            let figure = entry.make(words)
            #expect(figure.title.plain.contains("64"))
            // Beside the figure a page asks which networks do better: its title does not tell.
            #expect(!figure.title.plain.contains("%"))
            #expect(figure.panels.map(\.count) == [2])
        }
    }
}
