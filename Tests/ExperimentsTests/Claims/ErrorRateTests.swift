import Neural
import Results
import Testing

@testable import Experiments

/// How often rules decide wrongly: claims whose true number is the threshold itself, so that every decision is
/// wrong, on many made-up pages of as many claims as the article has.
@Suite(.serialized) struct ErrorRateTests {
    /// One value per seed, of a distribution with median, or mean, 0.
    private enum Source: String, CaseIterable {
        case normal
        /// With a long tail to the right, as losses have it; its mean is 0.
        case skewed
        /// Few values, most of them the same, as numbers of weights are; its median and mean are 0.
        case ties

        func value(_ random: inout RandomStream) -> Double {
            switch self {
            case .normal: random.normal()
            case .skewed: random.normal().magnitude - 0.797_884_560_802_865_4
            case .ties: Double(Int(random.uniform() * 5) - 2)
            }
        }
    }

    private static let claims = SectionCatalog.measuredClaims(for: .xor)
    private static let pages = 1000
    private static let rule = Rule(below: Outcome(.corrected), 0, above: Outcome(.holds))

    /// The share of pages with a wrong verdict, and of claims.
    private func errors(
        seeds: Int, _ confidence: Confidence, _ estimate: (inout RandomStream) -> Estimate
    ) -> (pages: Double, claims: Double) {
        var random = RandomStream(seed: UInt64(seeds), purpose: .data)
        var (pages, claims) = (0, 0)
        for _ in 0..<Self.pages {
            let wrong = (0..<Self.claims).count { _ in
                Self.rule.outcome(for: estimate(&random).at(confidence)) != nil
            }
            claims += wrong
            pages += wrong > 0 ? 1 : 0
        }
        let count = Double(Self.pages)
        return (Double(pages) / count, Double(claims) / count / Double(Self.claims))
    }

    /// Together, all claims of a page are decided wrongly on no more than 5 % of pages, and each alone in no more
    /// than 5 % of cases, but for means of skewed numbers, whose rates are printed with the others. The bound of
    /// 7 % leaves room for chance: with 1,000 pages its standard error is 0.7 %.
    @Test(.timeLimit(.minutes(5)), arguments: [16, 64])
    func decisionsKeepTheirErrorRate(seeds: Int) {
        var rates: [(name: String, together: Double, alone: Double)] = []
        func take(_ name: String, _ estimate: (inout RandomStream) -> Estimate) {
            let together = errors(seeds: seeds, .simultaneous(Self.claims), estimate).pages
            rates.append((name, together, errors(seeds: seeds, .single, estimate).claims))
        }
        for source in [Source.normal, .ties] {
            take("median, \(source)") { random in
                .median(of: (0..<seeds).map { _ in source.value(&random) })
            }
        }
        for source in [Source.normal, .skewed] {
            take("mean, \(source)") { random in
                .mean(of: (0..<seeds).map { _ in source.value(&random) })
            }
        }
        take("difference of shares") { random in
            func share() -> Share {
                Share((0..<seeds).count { _ in random.uniform() < 0.7 }, of: seeds)
            }
            return .difference(share(), share())
        }
        for rate in rates {
            print(
                "\(seeds) seeds, \(rate.name): any of \(Self.claims) wrong on",
                "\((rate.together * 1000).rounded() / 10) % of pages, one alone in",
                "\((rate.alone * 1000).rounded() / 10) % of cases")
            // A mean of skewed values is not quite Student's: the fewer values, and the surer the interval, the less.
            let isSkewed = rate.name == "mean, skewed"
            let bound = isSkewed ? (seeds < 32 ? 0.25 : 0.12) : 0.07
            #expect(rate.together <= bound, "\(rate.name)")
            #expect(rate.alone <= 0.08, "\(rate.name)")
        }
    }
}
