import Experiments
import Testing

@testable import Commands

@Suite struct SeedCapNoticeTests {
    @Test func noticesGroupByCount() {
        let caps = SectionCatalog.all.seedCaps(.xor, seeds: 40)
        #expect(
            caps.notice(of: 40)
                == "Not all 40 seeds are used everywhere: the first 32 for weight-decay-strengths; the first 24 for regularization-path, sample-size, claim 4-e; the first 20 for fit-lambda; the first 16 for rate-decay, the mean over masks in claim 2.5-a, capacity; the first alone for boundary-lambda."
        )
        #expect(SectionCatalog.all.seedCaps(.xor, seeds: 16).map(\.seeds) == [1])
        #expect([SeedCap]().notice(of: 5) == nil)
    }
}
