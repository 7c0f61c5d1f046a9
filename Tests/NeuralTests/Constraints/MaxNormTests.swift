import Testing

@testable import Neural

@Suite struct MaxNormTests {
    /// Three steps on the four points of exclusive or, held against NumPy: the bound holds in the first and in the
    /// third step for one unit, and the output's weights pass it freely.
    @Test func stepsEqualThoseOfNumPy() {
        var plan = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 2), .activation(.tanh), .dense(outputs: 1)],
            loss: .meanSquaredError, optimizer: .gradientDescent(learningRate: 0.5), epochs: 3)
        plan.maxNorm = MaxNorm(limit: 0.7)
        var trainer = StepTrainer(
            plan: plan, parameters: [1, -0.6, 0.3, 0.2, 0.1, -0.2, 1.2, -0.9, 0.05], capacity: 4)
        let samples = Samples(
            inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], rows: 4)
        let expected: [[Double]] = [
            [
                0.6604587395827229, -0.23193588189152792, 0.3528725257519165,
                -0.0680278741557716, 0.27958556718937255, -0.41056391317870133,
                0.9938071546933726, -0.9058282763033371, 0.273511084625944,
            ],
            [
                0.4990329835055216, -0.3185134758592755, 0.5868480576648357,
                0.10310393682996208, -0.019663281619834994, -0.05436436996031835,
                0.7744037084010996, -0.8175044161198683, -0.14389056121704857,
            ],
            [
                0.6997553846821222, 0.018504097069979623, 0.3331962089478664,
                -0.2567836530841604, 0.5272581986521518, -0.624189009344068,
                0.8093780200958124, -0.5883638636429496, 0.6629972069757234,
            ],
        ]
        for numbers in expected {
            _ = trainer.step(samples)
            for (own, right) in zip(trainer.parameters, numbers) {
                #expect(abs(own - right) < 1e-12)
            }
        }
    }

    /// Every weight vector into a hidden unit, also inside a residual block, and no other number.
    @Test func hiddenUnitsAlone() {
        let layout = ParameterLayout(
            inputs: 2,
            layers: [
                .dense(outputs: 2), .activation(.relu),
                .residual([.dense(outputs: 2), .activation(.relu)]), .dense(outputs: 1),
            ])
        let memory = Memory([Double](repeating: 3, count: layout.count))
        let bound = MaxNorm(limit: 1)
        bound.project(memory.start, blocks: bound.blocks(in: layout))
        let values = memory.start.prefix(layout.count)
        let side = 0.5.squareRoot()
        for block in layout.blocks {
            let isBounded = block.kind == .weight && block.rows == 2
            for k in block.range {
                #expect(isBounded ? abs(values[k] - side) < 1e-15 : values[k] == 3)
            }
        }
    }

    /// Short vectors keep their bits; one that has overflowed is left to be seen.
    @Test func shortAndEndlessVectorsStay() {
        let layout = ParameterLayout(inputs: 2, layers: [.dense(outputs: 4), .dense(outputs: 1)])
        var numbers = [Float](repeating: 0, count: layout.count)
        numbers.replaceSubrange(0..<8, with: [0.1, -0.2, 1e30, 1, 3, 4, .nan, 1])
        let memory = Memory(numbers)
        let bound = MaxNorm(limit: 5)
        bound.project(memory.start, blocks: bound.blocks(in: layout))
        let values = memory.start.prefix(8)
        #expect(Array(values[0..<6]) == [0.1, -0.2, 1e30, 1, 3, 4])
        #expect(values[6].isNaN && values[7] == 1)
    }
}
