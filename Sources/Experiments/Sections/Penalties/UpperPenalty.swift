import Base
import Charts
import Methods
import Results

/// Whether sensible values of λ lie in the range that the article recommends: by the strengths that validation rows
/// choose, and by what L1 at its upper end does to the four points.
struct UpperPenalty: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [claim]

    private static let claim = ClaimDefinition(
        "3.1-f", figure: "strength-curves",
        parts: compared.map { own in
            .score(on: .fourPoints) { .more(by: own.net == 0 ? $0.rows : $0.cleanRows) }
        } + [
            .measured(
                .percent,
                .threshold(below: Outcome(.refutes), 0.95, above: Outcome(.supports)),
                figure: "regularization-path", on: .fourPoints)
        ])

    /// Penalties on noisy rows, then on clean ones.
    private static let compared = [0, 1].flatMap { net in
        [Method.l1, .l2].map { (net: net, method: $0) }
    }
    /// The article's.
    private static let range = 0.001...0.01

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var strong = laboratory.settings.xor8
        strong.strengths[.l1] = Self.range.upperBound
        let entry = try await laboratory.measured(.l1Proximal, of: strong)
        var tunings: [Tuning] = []
        for net in laboratory.untunedNets { tunings.append(try await laboratory.tuning(of: net)) }
        return Findings(
            quantities: [
                "l1.lowerLambda": .number(Self.range.lowerBound),
                "l1.upperLambda": .number(Self.range.upperBound),
                "l1.outside": .list(
                    (tunings.first?.curves.first { $0.method == .l1 }?.trials ?? [])
                        .map(\.value).filter { !Self.range.contains($0) }.map { .number($0) }),
            ],
            estimates: Self.estimates(tunings).merging(["3.1-f.5": entry[.solved].estimate]) { $1 })
    }

    /// The held-out score of the best λ inside the range less that of the best outside, both chosen by the validation
    /// rows of the tuning seeds. A λ that was set by hand decides nothing.
    /// - Parameter tunings: on noisy rows and on clean ones.
    private static func estimates(_ tunings: [Tuning]) -> [String: Estimate] {
        var result: [String: Estimate] = [:]
        for (place, own) in compared.enumerated() where own.net < tunings.count {
            let tuning = tunings[own.net]
            guard let curve = tuning.curves.first(where: { $0.method == own.method }),
                let inside = best(curve.trials.filter { range.contains($0.value) }),
                let outside = best(curve.trials.filter { !range.contains($0.value) })
            else { continue }
            result["3.1-f.\(place + 1)"] = inside.heldOut.mean(less: outside.heldOut)
                .tuned(by: tuning.seeds)
        }
        return result
    }

    private static func best(_ trials: [Tuning.Trial]) -> Tuning.Trial? {
        StrengthChoice.place(trials.map { $0.validation.readings.map(\.value) }).map { trials[$0] }
    }
}
