import Charts
import Neural
import Testing

@testable import Experiments

@Suite struct EvidenceTests {
    /// Every section with few seeds: what it announces is what it gives, in both languages.
    @Test func sectionsGiveWhatTheyAnnounce() async throws {
        let laboratory = Laboratory(seeds: 8, firstSeed: 3, jobs: 2)
        for experiment in ExperimentCatalog.all where experiment.id == "l1-l2" {
            let evidence = try await experiment.evidence(from: laboratory)
            #expect(evidence.figures.map(\.id) == experiment.figures.map(\.id))
            for figure in evidence.figures {
                #expect(!figure.data.rows.isEmpty, "\(figure.id)")
                for language in Language.allCases {
                    let drawn = figure.make(language)
                    #expect(drawn.id == figure.id)
                    #expect(!drawn.title.isEmpty && !drawn.caption.isEmpty)
                }
            }
            #expect(evidence.quantities["xor8.l1-proximal.exactZeros"] != nil)
        }
    }

    @Test func identifiersAreUnique() {
        let figures = ExperimentCatalog.all.flatMap { $0.figures.map(\.id) }
        #expect(Set(figures).count == figures.count)
        let methods = MethodCatalog.all
        #expect(Set(methods.map(\.id)).count == methods.count)
        #expect(Set(methods.map(\.slot)).count == methods.count)
    }

    @Test func proximalStepsMakeZerosAndSubgradientsDoNot() async throws {
        let laboratory = Laboratory(seeds: 8, firstSeed: 0, jobs: 2)
        let net = FourPointNet.xor8
        let layout = net.plan(MethodCatalog.none).layout
        func zeros(_ method: Method) async throws -> Int {
            try await laboratory.runs(net.plan(method), on: .xor).reduce(0) {
                $0 + DenseWeights($1, layout: layout).exactZeros
            }
        }
        let proximal = try await zeros(MethodCatalog.l1Proximal)
        let subgradient = try await zeros(MethodCatalog.l1)
        let l2 = try await zeros(MethodCatalog.l2)
        #expect(proximal > 0)
        #expect(subgradient == 0)
        #expect(l2 == 0)
    }
}
