import Testing

@testable import Charts

/// Which words name what must not be told.
@Suite struct SecretsTests {
    private static let secrets = Secrets(
        subjects: ["L1", "L1 proximal", "batch norm", "早停"].map {
            Secrets.Subject(name: RichText($0), wordings: [$0], slot: nil)
        }, hints: ["λ", "patience"], quantity: "strength")

    @Test(
        arguments: [
            ("L1 proximal, held out", [1]), ("Batch Norm and L1", [2, 0]), ("L12", []),
            ("batch normal", []), ("用早停时", [3]),
        ] as [(String, [Int])])
    func subjectsAreWholeWordsAndTheLongestFirst(text: String, subjects: [Int]) {
        #expect(Self.secrets.subjects(in: RichText(plain: text)) == subjects)
    }

    @Test func hintsTell() {
        #expect(Self.secrets.areTold(by: "chosen *λ*"))
        #expect(Self.secrets.areTold(by: "Patience (epochs)"))
        #expect(!Self.secrets.areTold(by: "epoch"))
    }

    @Test func symbolsGoWithoutTheirSpace() {
        #expect(Self.secrets.withoutSymbols("A *λ*, training rows").plain == "A, training rows")
        #expect(Self.secrets.withoutSymbols("A 2*λ*").plain == "A")
    }
}
