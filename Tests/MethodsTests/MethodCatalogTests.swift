import Neural
import Testing

@testable import Methods

@Suite struct MethodCatalogTests {
    private static let recipe: Recipe = {
        var recipe = Recipe(
            inputs: 64, hidden: [5, 4], outputs: 1, activation: .tanh, loss: .binaryCrossEntropy,
            optimizer: .gradientDescent(learningRate: 0.1), epochs: 10)
        recipe.batchSize = 8
        return recipe
    }()

    @Test func idsAndKeysAreWordsOfTheCommandLine() {
        let ids = MethodCatalog.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.first == "none")
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
        for word in ids + MethodCatalog.strengths.map(\.key) {
            #expect(!word.isEmpty && letters.isSuperset(of: word), "\(word)")
        }
    }

    /// A method that does nothing would be drawn as if it were one.
    @Test func everyMethodButNoneChangesThePlan() {
        let plans = MethodCatalog.all.map { Self.recipe.plan(with: $0, Strengths()) }
        #expect(plans[0] == Self.recipe.plan)
        #expect(Set(plans).count == plans.count)
    }

    @Test func strengthsReachThePlan() {
        for method in MethodCatalog.all {
            guard let strength = method.strength else { continue }
            let standard = strength.standard
            let values = standard > 0 ? [0.5, 1, 2].map { $0 * standard } : [2, standard, 4]
            let plans = values.map { Self.recipe.plan(with: method, strength: $0) }
            #expect(Set(plans).count == plans.count, "\(method.id)")
            let own = Strengths().with(strength, values[0])
            #expect(Self.recipe.plan(with: method, own) == plans[0])
            #expect(Self.recipe.plan(with: method, Strengths()) == plans[1])
        }
    }

    @Test func standardsAndSweepsAreInRange() {
        for strength in MethodCatalog.strengths {
            for value in (strength.sweep?.values ?? []) + [strength.standard] {
                let isAllowed =
                    switch strength.range {
                    case .from(let low): value >= low
                    case .above(let low): value > low
                    case .within(let range): range.contains(value)
                    }
                #expect(isAllowed, "\(strength.key) \(value)")
            }
            guard let sweep = strength.sweep else { continue }
            #expect(sweep.values == sweep.values.sorted() && sweep.values.count > 2)
            if sweep.scale == .logarithmic { #expect(sweep.values[0] > 0) }
        }
    }

    @Test func needsDecideWhatIsCompared() {
        func ids(_ given: Needs) -> [String] {
            MethodCatalog.methods().filter { $0.needs.isSubset(of: given) }.map(\.id)
        }
        #expect(ids([]) == ["none", "l1", "l2", "dropout", "batchnorm"])
        #expect(
            ids([.gradientDescent]) == ["none", "l1", "l1-proximal", "l2", "dropout", "batchnorm"])
        #expect(
            ids([.heldOutRows, .validationRows]) == [
                "none", "l1", "l2", "dropout", "batchnorm", "augmentation", "early-stopping",
            ])
    }

    @Test func adamWDecaysBesideAdamAndNothingElse() {
        #expect(Method.adamW.needs == [.adam])
        var recipe = Self.recipe
        recipe.optimizer = .adam(learningRate: 0.01)
        var expected = recipe.plan
        expected.weightDecay = WeightDecay(rate: 0.2, isDecoupled: true)
        #expect(recipe.plan(with: .adamW, strength: 0.2) == expected)
    }

    @Test func labelSmoothingNeedsClasses() {
        #expect(Method.labelSmoothing.needs == [.classes])
        var expected = Self.recipe.plan
        expected.labelSmoothing = LabelSmoothing(epsilon: 0.2)
        #expect(Self.recipe.plan(with: .labelSmoothing, strength: 0.2) == expected)
    }

    /// Each of the others changes what it is named after, and nothing else.
    @Test func furtherMethodsReachThePlan() {
        var expected = Self.recipe.plan
        expected.mixup = Mixup(alpha: 0.5)
        #expect(Self.recipe.plan(with: .mixup, strength: 0.5) == expected)
        #expect(Method.mixup.needs == [.heldOutRows])
        expected = Self.recipe.plan
        expected.averaging = WeightAveraging(share: 0.5)
        #expect(Self.recipe.plan(with: .weightAveraging, strength: 0.5) == expected)
        expected = Self.recipe.plan
        expected.gradientNoise = GradientNoise(variance: 0.5)
        #expect(Self.recipe.plan(with: .gradientNoise, strength: 0.5) == expected)
        expected = Self.recipe.plan
        expected.layers.insert(.layerNorm(), at: 1)
        expected.layers.insert(.layerNorm(), at: 4)
        #expect(Self.recipe.plan(with: .layerNorm, Strengths()) == expected)
    }

    @Test func picturesAreMovedAndOtherRowsGetNoise() {
        let noisy = Self.recipe.plan(with: .augmentation, Strengths())
        #expect(noisy.jitter == 0.3 && noisy.shift == nil)
        var pictures = Self.recipe
        pictures.pictureShift = ImageShift(width: 8, height: 8, pixels: 1)
        let moved = pictures.plan(with: .augmentation, Strengths())
        #expect(moved.jitter == 0 && moved.shift == pictures.pictureShift)
        #expect(pictures.plan(with: .none, Strengths()).shift == nil)
    }
}
