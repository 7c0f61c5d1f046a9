import Base
import Generators
import Methods
import Neural
import Results

/// Four ways of switching units off, tried on networks trained without: what becomes of the output.
struct DropoutPlacements: Sendable {
    enum Way: String, CaseIterable, Sendable {
        case after
        case unscaled = "after-unscaled"
        case before
        case threshold

        var name: Phrase {
            switch self {
            case .after: Phrase("label.after-scaled")
            case .unscaled: Phrase("label.after-not-scaled")
            case .before: Phrase("label.before-scaled")
            case .threshold: Phrase("label.by-threshold")
            }
        }
    }

    /// The threshold variant switches off outputs of at least this size.
    static let threshold = 0.5
    /// Activations that are tried; the first is drawn.
    static let activations: [Activation] = [.sigmoid, .tanh, .relu]

    /// The network without dropout.
    let net: Net
    /// How far masks move the pre-activation of the first sigmoid network's output towards the right class,
    /// [way][row].
    let moves: [[FourPointAnswer]]
    /// For each way and sigmoid network, the mean over rows of |mean over masks − full network| of the output's
    /// pre-activation.
    let shifts: [[Double]]
    /// The same of units dropped before the activation, for each activation and network.
    let beforeShifts: [[Double]]
    /// Whether every mask was tried.
    let isWhole: Bool
    /// Of the networks, which are trained without dropout, with each activation.
    let lost: [Share]

    var divergence: Divergence { Divergence([.init("", lost[0])]) }

    init(_ standard: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var net = standard
        // Its answers are worked out unit by unit, of one layer.
        net.hidden = [net.width]
        var (networks, lost) = ([[DropoutProbe]](), [Share]())
        for activation in Self.activations {
            net.activation = activation
            let plan = net.plan(with: Method.none)
            let all = try await laboratory.runs(plan, on: .xor)
            networks.append(
                all.finished.map {
                    DropoutProbe(
                        $0, layout: plan.layout, activation: activation,
                        rate: net.strengths[.dropout])
                })
            lost.append(all.diverged)
        }
        net.activation = Self.activations[0]
        self.net = net
        self.lost = lost
        shifts = Way.allCases.map { way in networks[0].map { $0.shift(way) } }
        beforeShifts = networks.map { $0.map { $0.shift(.before) } }
        let set = MaskSet(
            units: net.width, rate: net.strengths[.dropout], seed: laboratory.seeds[0])
        isWhole = set.isWhole
        let first = networks[0].first
        moves = Way.allCases.map { way in first?.moves(way, set) ?? [] }
    }

    subscript(way: Way) -> [Double] { shifts[Way.allCases.firstIndex(of: way) ?? 0] }
}
