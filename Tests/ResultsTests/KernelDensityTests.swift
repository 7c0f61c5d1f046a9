import Testing

@testable import Results

@Suite struct KernelDensityTests {
    private let values = [-1.0, 0, 4]
    private let weights = [0.5, 0.25, 0.25]
    private let places = (0...4000).map { -20 + Double($0) / 100 }

    @Test func areaIsOne() {
        let density = kernelDensity(of: values, weights: weights, at: places)
        #expect(abs(density.reduce(0, +) / 100 - 1) < 1e-9)
        #expect(!density.contains { $0 < 0 })
    }

    @Test func meanIsThatOfTheValues() {
        let density = kernelDensity(of: values, weights: weights, at: places)
        let mean = zip(places, density).reduce(0) { $0 + $1.0 * $1.1 } / 100
        #expect(abs(mean - 0.5) < 1e-9)
    }

    /// A normal kernel of width h about two equal values σ = 1 apart from their mean: n counts both, h = 0.9/2^(1/5).
    @Test func widthIsSilvermans() {
        let density = kernelDensity(of: [-1, 1], weights: [0.5, 0.5], at: [0])
        // (1/h)·φ(1/h) with h = 0.783496
        #expect(abs(density[0] - 0.225_47) < 1e-4)
    }

    /// A value that weighs twice is one that is there twice, but for how many are counted.
    @Test func heavierValuesStandHigher() {
        let density = kernelDensity(of: [-3, 3], weights: [0.2, 0.8], at: [-3, 3])
        #expect(density[1] > 3 * density[0])
    }

    @Test func oneValueHasNoDensity() {
        #expect(kernelDensity(of: [2, 2], weights: [0.5, 0.5], at: [1, 2]) == [0, 0])
    }
}
