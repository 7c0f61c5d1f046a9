import Neural
import Testing

@testable import Methods

@Suite struct StrengthGridTests {
    private func recipe(epochs: Int = 400, batch: Int = 0) -> Recipe {
        var recipe = Recipe(
            inputs: 2, hidden: [4], outputs: 1, activation: .relu, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: 0.01), epochs: epochs)
        recipe.batchSize = batch
        return recipe
    }

    private func values(_ strength: Strength, _ recipe: Recipe, rows: Int = 40) -> [Double]? {
        strength.grid?.values(for: recipe, rows: rows)
    }

    @Test func gridsAreOfTheirStrengthsRange() {
        for strength in MethodCatalog.strengths {
            let values = values(strength, recipe()) ?? []
            #expect(values.count == 5, "\(strength.key)")
            for value in values {
                switch strength.range {
                case .from(let low): #expect(value >= low)
                case .above(let low): #expect(value > low)
                case .within(let range): #expect(range.contains(value))
                }
            }
        }
    }

    /// The less patience, and the smaller the batch, the stronger; c grows weaker.
    @Test func theWeakestIsFirst() {
        for strength in MethodCatalog.strengths {
            let values = values(strength, recipe()) ?? []
            let falls = [.patience, .normBatch, .maxNorm].contains(strength)
            #expect(values == values.sorted { falls ? $0 > $1 : $0 < $1 }, "\(strength.key)")
        }
    }

    @Test func patienceFollowsTheEpochs() {
        #expect(values(.patience, recipe()) == [200, 40, 12, 4, 1])
        #expect(values(.patience, recipe(epochs: 10)) == [5, 4, 3, 2, 1])
        #expect(values(.patience, recipe(epochs: 1)) == [5, 4, 3, 2, 1])
    }

    /// A batch of a single row has no variance.
    @Test func batchesFollowTheRows() {
        #expect(values(.normBatch, recipe()) == [40, 20, 10, 8, 4])
        #expect(values(.normBatch, recipe(), rows: 41) == [41, 19, 9, 7, 3])
        #expect(values(.normBatch, recipe(batch: 32), rows: 359) == [128, 64, 32, 16, 8])
        for rows in 2..<200 {
            for batch in [0, 2, 3, 8, 32] {
                let sizes = values(.normBatch, recipe(batch: batch), rows: rows) ?? []
                #expect(!sizes.isEmpty)
                #expect(sizes.allSatisfy { rows % Int($0) != 1 && $0 >= 2 && Int($0) <= rows })
            }
        }
    }
}
