import Generators
import Methods
import Neural
import Results

/// One network on the four points, retrained in the page with dropout at any rate, and the masks that it is trained with.
struct MaskLab: Sendable {
    let net: Net
    let seed: UInt64

    private static let rates = (0...18).map { Double($0) / 20 }
    /// How many masks can be drawn.
    private static let steps = 64

    /// Nil where a page cannot train the network.
    var exploration: Exploration? {
        let samples = XOR.samples
        let rate = net.strengths[.dropout]
        guard net.recipe.hidden.count == 1,
            let settings = LabSettings(net, of: .xor)?.with(.dropout, strength: rate),
            (try? settings.plan()) != nil
        else { return nil }
        return Exploration(
            id: "masks", section: "dropout",
            data: .object([
                ("settings", settings.data), ("seed", .exact(Double(seed))),
                ("steps", .integer(Self.steps)), ("rate", .exact(rate)),
                ("rates", .exact(Set(Self.rates + [rate]).sorted())),
                ("inputs", .numbers(samples.inputs)), ("targets", .numbers(samples.targets)),
            ]))
    }
}
