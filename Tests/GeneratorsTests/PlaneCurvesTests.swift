import Foundation
import Generators
import Neural
import Testing

@Suite struct PlaneCurvesTests {
    /// How far a point is from where its class lies without noise.
    private func distance(_ set: GeneratedDataset, _ x: Double, _ y: Double, one: Bool) -> Double {
        switch set.id {
        case "moons":
            let (dx, dy) = one ? (x - 0.5, y - 0.25) : (x + 0.5, y + 0.25)
            return abs((dx * dx + dy * dy).squareRoot() - 1)
                + (one ? max(0, y - 0.25) : max(0, -0.25 - y))
        case "circles": return abs((x * x + y * y).squareRoot() - (one ? 0.5 : 1))
        default:
            let radius = (x * x + y * y).squareRoot()
            let angle = 2 * Double.pi * (1.5 * (radius - 0.25) / 1.25 + (one ? 0.5 : 0))
            let (dx, dy) = (x - radius * cos(angle), y - radius * sin(angle))
            return (dx * dx + dy * dy).squareRoot()
        }
    }

    @Test(arguments: [GeneratedDataset.moons, .circles, .spirals])
    func pointsLieOnTheirCurve(set: GeneratedDataset) throws {
        let data = set.data(seed: 5, rows: 90, noise: 0)
        #expect(data.training.targets.reduce(0, +) == 45)
        for row in 0..<90 {
            let (x, y) = (data.training.inputs[2 * row], data.training.inputs[2 * row + 1])
            let isOne = data.training.targets[row] == 1
            #expect(distance(set, x, y, one: isOne) < 1e-12)
        }
        let noisy = set.data(seed: 5, rows: 90, noise: 0.1)
        let moved = zip(data.training.inputs, noisy.training.inputs).map { $1 - $0 }
        #expect(moved.contains { abs($0) > 0.05 })
        #expect(data.training != data.validation)
    }
}
