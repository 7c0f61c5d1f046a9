import Neural
import Testing

@testable import Methods

@Suite struct RecipeTests {
    private var recipe: Recipe {
        Recipe(
            inputs: 2, hidden: [3, 3], outputs: 1, activation: .relu, loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 0.1, momentum: 0.9, nesterov: true),
            epochs: 10)
    }

    @Test func layersStandInTheirOrder() {
        var recipe = recipe
        #expect(
            recipe.plan.layers == [
                .dense(outputs: 3), .activation(.relu), .dense(outputs: 3), .activation(.relu),
                .dense(outputs: 1),
            ])
        recipe.outputActivation = .sigmoid
        recipe.normalization = .before
        recipe.dropout = Recipe.Dropout(rate: 0.5, place: .before, layers: .first)
        #expect(
            recipe.plan.layers == [
                .dense(outputs: 3), .batchNorm(), .dropout(rate: 0.5), .activation(.relu),
                .dense(outputs: 3), .batchNorm(), .activation(.relu), .dense(outputs: 1),
                .activation(.sigmoid),
            ])
    }

    @Test func skipsGoAroundLayersAsWideAsTheOneBefore() {
        var recipe = recipe
        recipe.hidden = [3, 3, 2]
        recipe.hasSkips = true
        recipe.normalization = .after
        recipe.dropout = Recipe.Dropout(rate: 0.25, layers: .every)
        recipe.dropoutThreshold = 0.7
        let block: [LayerSpecification] = [
            .dense(outputs: 3), .activation(.relu), .batchNorm(), .dropout(rate: 0.25),
            .thresholdDropout(threshold: 0.7),
        ]
        #expect(
            recipe.plan.layers
                == block + [.residual(block), .dense(outputs: 2)] + block.dropFirst()
                + [.dense(outputs: 1)])
    }

    @Test func aNewRateLeavesTheOptimizersOtherNumbers() {
        var recipe = recipe
        recipe.learningRate = 0.5
        #expect(
            recipe.optimizer
                == .gradientDescent(learningRate: 0.5, momentum: 0.9, nesterov: true))
        recipe.optimizer = .adam(learningRate: 0.1, beta1: 0.8)
        recipe.learningRate = 0.2
        #expect(recipe.optimizer == .adam(learningRate: 0.2, beta1: 0.8))
    }

    @Test func masksAreRecordedWhereThereIsDropout() {
        var recipe = recipe
        recipe.recordedMaskSteps = 7
        #expect(recipe.plan.recordedMaskSteps == 0)
        recipe.dropout = Recipe.Dropout(rate: 0.5, layers: .every)
        #expect(recipe.plan.recordedMaskSteps == 7)
    }
}
