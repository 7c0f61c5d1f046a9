import Base
import Charts
import Generators
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct NormalizedValuesTests {
    /// The figure of networks on some noisy rows.
    private func figure(epochs: Int) async throws -> (NormalizedValues, Figure) {
        let laboratory = Laboratory(seeds: 8, firstSeed: 0, jobs: 2)
        var net = laboratory.settings.xor8
        net.epochs = epochs
        let source = DataSource.noisyXORRows(64)
        let drawn = try await laboratory.measured(net.plan(with: .batchNorm), on: source)
        let values = NormalizedValues(
            drawn.plan, drawn.finished, hidden: net.width, moments: 3
        ) {
            laboratory.data(source, seed: $0).training
        }
        let figure = DensityFigure(
            net: net, rows: 64, values: values, seeds: 8, comparing: .single
        ).figure(.en)
        return (values, figure)
    }

    /// One standard deviation a seed, 1 but for ε where values are normalized.
    @Test func deviationsAreOfSeeds() async throws {
        let (values, _) = try await figure(epochs: 20)
        #expect(values.moments.count == 3)
        for moment in values.moments {
            #expect(moment.normalized.deviations.count == 8)
            #expect(moment.normalized.all.count == 8 * 8 * 64)
            #expect(!moment.normalized.deviations.contains { abs($0 - 1) > 0.01 })
        }
    }

    /// γ starts at 1 and β at 0, and has grown after long training: the title says either.
    @Test func titleFollowsTheDeviation() async throws {
        let (start, early) = try await figure(epochs: 1)
        #expect(start.moments[0].after.deviations == start.moments[0].normalized.deviations)
        #expect(early.title.plain.contains("hardly differ"))
        let (_, late) = try await figure(epochs: 1000)
        #expect(late.title.plain.contains("together, wider"))
    }

    /// Every ridge has its standard deviation beside it.
    @Test func ridgesTellTheirDeviations() async throws {
        let (values, figure) = try await figure(epochs: 20)
        for panel in figure.panels[0] {
            let labels = panel.marks.flatMap(\.annotations).map(\.text.plain)
            #expect(labels.count == values.moments.count)
            #expect(!labels.contains { !$0.hasPrefix("sd ") })
        }
    }
}
