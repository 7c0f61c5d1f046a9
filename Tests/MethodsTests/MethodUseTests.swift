import Neural
import Testing

@testable import Methods

@Suite struct MethodUseTests {
    private func recipe(batch: Int = 0) -> Recipe {
        var recipe = Recipe(
            inputs: 2, hidden: [4], outputs: 1, activation: .relu, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: 0.01), epochs: 10)
        recipe.batchSize = batch
        return recipe
    }

    private func refusal(
        _ use: MethodUse, batch: Int = 0, rows: Int = 40,
        given: Needs = [.adam, .heldOutRows, .validationRows, .classes]
    ) -> MethodUse.Refusal? {
        var recipe = recipe(batch: batch)
        do throws(MethodUse.Refusal) {
            try use.regularize(&recipe, rows: rows, given: given)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsGivenIsWhatMethodsNeed() {
        let all = Needs.given(
            by: .adam(learningRate: 1), heldOutRows: true, validationRows: true, classes: true)
        #expect(all == [.adam, .heldOutRows, .validationRows, .classes])
        let none = Needs.given(
            by: .gradientDescent(learningRate: 1), heldOutRows: false, validationRows: false,
            classes: false)
        #expect(none == .gradientDescent)
    }

    @Test func strengthsReachTheRecipe() throws {
        var recipe = recipe()
        try MethodUse(.dropout, strength: 0.3).regularize(&recipe, rows: 40, given: .adam)
        #expect(recipe.dropout?.rate == 0.3)
        // Of a method without a strength the number is of no account.
        #expect(refusal(MethodUse(.layerNorm, strength: .nan)) == nil)
        #expect(refusal(MethodUse(.batchNorm)) == nil)
    }

    @Test(arguments: [
        (Method.l1Proximal, nil, MethodUse.Refusal.needs(.gradientDescent)),
        (.dropout, 1, .outOfRange), (.l2, -.infinity, .outOfRange), (.l2, .nan, .outOfRange),
        (.earlyStopping, 2.5, .notWhole), (.earlyStopping, 1e30, .notWhole),
        (.batchNorm, 1e30, .notWhole), (.batchNorm, 41, .manyRows), (.batchNorm, 1, .singleRow),
        (.batchNorm, 13, .singleRow),
    ])
    func whatCannotBeTrainedIsRefused(
        method: Method, strength: Double?, refusal expected: MethodUse.Refusal
    ) {
        #expect(refusal(MethodUse(method, strength: strength)) == expected)
    }

    @Test func theNetworksOwnBatchMayLeaveASingleRow() {
        #expect(refusal(MethodUse(.batchNorm), batch: 13) == .singleRow)
        #expect(refusal(MethodUse(.l2), batch: 13) == nil)
    }
}
