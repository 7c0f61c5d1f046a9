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

    @Test(arguments: [
        ("L1 *λ*, training rows", "A, training rows"), ("L1, patience 5", "A"),
        ("patience 5, L1 2*λ*", "A"), ("用早停，训练样本", "用A，训练样本"), ("rows, *λ*", "rows, λ"),
    ])
    func lettersStandForSubjectsAlone(text: String, lettered: String) {
        #expect(Self.secrets.lettered(RichText(text)) { _ in "A" }.plain == lettered)
    }

    @Test func symbolsOfOtherNamesBecomeWords() {
        #expect(Self.secrets.withoutLetters("*λ* = 0.1").plain == "strength = 0.1")
    }
}
