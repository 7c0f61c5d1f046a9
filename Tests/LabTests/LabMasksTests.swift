import Elementary
import Generators
import Methods
import Neural
import Testing

@testable import Lab

extension LabInterfaceTests {
    @Suite struct Masks {
        /// The four points with eight units and dropout.
        private static func settings(rate: Double, epochs: Double = 60) -> [Double] {
            LabSessionTests.settings {
                $0[.rows] = Double(LabRows.all.firstIndex { $0.id == "xor" }!)
                ($0[.count], $0[.depth], $0[.width]) = (4, 1, 8)
                ($0[.activation], $0[.optimizer], $0[.learningRate]) = (1, 0, 0.5)
                ($0[.method], $0[.strength]) = (LabSessionTests.place(.dropout), rate)
                $0[.epochs] = epochs
            }
        }

        private static func begin(_ numbers: [Double], seed: UInt32) {
            let settings = labSettings()
            for (place, number) in numbers.enumerated() { settings[place] = number }
            #expect(labBegin(seed, 1) == 0)
            while labAdvance(0) >= 0 {}
        }

        @Test(arguments: [0.25, 0.5, 0.9])
        func masksAreThoseOfTraining(rate: Double) throws {
            Self.begin(Self.settings(rate: rate), seed: 3)
            var plan = try LabPlan(Self.settings(rate: rate)).plan
            plan.recordedMaskSteps = 40
            let run = try PackTraining.train(plan, seeds: [3, 4]) { _ in
                TrainingData(training: XOR.samples)
            }[0]
            #expect(labDrawMasks(3, 40) == 40)
            let masks = labMasks()
            let expected = run.masks.flatMap { $0.joined() }
            #expect(expected.count == 40 * 4 * 8)
            #expect(expected.indices.map { masks[$0] == 1 } == expected)
            #expect(labDrawMasks(3, 1000) == 60)
        }

        /// By arithmetic of its own: kept units count 1 / (1 − p) times.
        @Test func answersAreThoseOfTheThinnedNetwork() throws {
            let numbers = Self.settings(rate: 0.5)
            Self.begin(numbers, seed: 1)
            let plan = try LabPlan(numbers)
            let parameters = labParameters()
            let own = (0..<Int(labParameterCount())).map { Double(parameters[$0]) }
            let blocks = plan.plan.layout.blocks.map { own[$0.range] }.map(Array.init)
            let steps = Int(labDrawMasks(1, 10))
            let masks = labMasks()
            let kept = (0..<steps * 32).map { Double(masks[$0]) }
            let answers = labMaskAnswers()
            let activation = Activation.allCases[1]
            #expect(activation == .tanh)
            for step in 0..<steps {
                for row in 0..<4 {
                    var sum = blocks[3][0]
                    for unit in 0..<8 {
                        let x = XOR.samples.inputs[2 * row..<2 * row + 2]
                        let z =
                            blocks[1][unit] + blocks[0][2 * unit] * x[x.startIndex]
                            + blocks[0][2 * unit + 1] * x[x.startIndex + 1]
                        sum +=
                            blocks[2][unit] * .hyperbolicTangent(z) * 2
                            * kept[step * 32 + row * 8 + unit]
                    }
                    let difference =
                        plan.rows.loss.probability(Float(sum)) - Double(answers[step * 4 + row])
                    #expect(difference.magnitude < 1e-5)
                }
            }
        }

        @Test func whatHasNoMasksDrawsNone() throws {
            Self.begin(LabSessionTests.settings(), seed: 1)
            #expect(labDrawMasks(1, 5) == 0)
            #expect(labDrawMasks(1, 0) == 0)
            _ = (labMasks(), labMaskAnswers())
        }
    }
}
