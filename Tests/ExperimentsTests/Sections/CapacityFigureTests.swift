import Base
import Charts
import Datasets
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct CapacityFigureTests {
    private typealias Stop = CapacityFigure.Stop

    /// - Parameter errors: held-out errors by size, the same for six seeds but for a little.
    private func stops(_ errors: [(Int, Double)]) -> [Stop] {
        errors.map { size, error in
            let seeds = (0..<6).map { error + 0.001 * Double($0) }
            return Stop(size: size, training: seeds, heldOut: seeds)
        }
    }

    /// - Parameter trained: the trained networks' errors, which are those of random features unless given.
    private func title(
        plain: [(Int, Double)], ridge: [(Int, Double)], trained: [[(Int, Double)]]? = nil
    ) -> String {
        func curves(_ errors: [[(Int, Double)]]) -> [CapacityFigure.Curve] {
            zip([Method.none, .l2], errors).map { .init(method: $0, stops: stops($1)) }
        }
        return CapacityFigure(
            net: LearningTask.xor.net(RunSettings()), trained: curves(trained ?? [plain, ridge]),
            fitted: curves([plain, ridge]), rows: 40, margin: 0.03
        ).figure(.en).title.plain
    }

    @Test func titleTellsAPeakWhereThereIsOne() {
        let flat = [(10, 0.1), (40, 0.1), (400, 0.1)]
        let peak = [(10, 0.1), (40, 0.4), (400, 0.2)]
        let wide = title(plain: peak, ridge: flat)
        #expect(wide.contains("L2 removes the error peak") && wide.contains("wide networks"))
        #expect(
            title(plain: peak, ridge: flat, trained: [flat, flat]).contains("L2 removes the peak"))
        #expect(title(plain: peak, ridge: peak).contains("peak at"))
        #expect(!title(plain: peak, ridge: peak).contains("L2"))
        #expect(!title(plain: flat, ridge: flat).contains("peak"))
        // A peak elsewhere is another finding.
        let early = [(10, 0.5), (40, 0.4), (400, 0.2)]
        #expect(!title(plain: early, ridge: flat).contains("peak"))
    }

    /// As many features as rows fit every label, and the smallest weights do so with more of them.
    @Test func randomFeaturesFitEveryRow() {
        let data = (0..<3).map { (seed: UInt64($0), data: LearningTask.xor.dataset.data(seed: $0)) }
        for features in [40, 160] {
            let stop = Stop.fitted(features, ridges: [0], data)[0]
            #expect(stop.training == [0, 0, 0] && stop.heldOut.count == 3)
        }
        let few = Stop.fitted(5, ridges: [0, Stop.ridge], data)[1]
        #expect(few.training.allSatisfy { ($0 ?? 0) > 0 })
    }
}
