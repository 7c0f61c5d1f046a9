import Base
import Charts
import Neural
import TestSupport
import Testing

@testable import Experiments

@Suite struct GoldenEvidenceTests {
    /// Hashes of all numbers and words that small reports put into their data files, the claims and
    /// what texts quote: the same on every machine, in every process and however many jobs share
    /// the work.
    ///
    /// A hash that changes means that every user's results change, or the words for them. Where that
    /// is meant, run the test, put the hashes that it prints here, and say in the history why.
    static let expected: [String: UInt64] = [
        "xor": 0x625C_C43E_D313_AD09,
        "noisy-xor": 0xAFB4_4D11_D256_274C,
        "marks *of* {all}_{1}.csv": 0xC6FC_C8E5_C0AF_AF4D,
    ]

    /// What is hashed: sections that together train and measure in every way, in an order of its own.
    static let sections: [(task: LearningTask, ids: [String])] = [
        (.xor, ["weight-decay", "dropout", "batch-norm", "code"]),
        (SampleTasks.plane, ["overfitting", "overview", "early-stopping"]),
        (SampleTasks.regression, ["activations", "l1-l2"]),
    ]

    @Test(arguments: sections.indices)
    func evidenceKeepsItsBits(place: Int) async throws {
        let (task, ids) = Self.sections[place]
        var settings = RunSettings()
        settings.epochs = 20
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 3, jobs: 2, settings: settings)
        let evidence = try await gatherEvidence(
            ids.compactMap { id in SectionCatalog.all(for: task).first { $0.id == id } },
            from: laboratory
        ) { _, _ in }
        #expect(!evidence.figures.isEmpty)
        var digest = BitDigest()
        for figure in evidence.figures {
            digest.add(figure.id)
            digest.add(figure.data)
        }
        digest.add(evidence.claims.table(Words.en.quoting(evidence.quantities)))
        for name in evidence.quantities.keys.sorted() {
            digest.add(name)
            digest.add(evidence.quantities[name].map { Words.en.text($0) } ?? "")
        }
        #expect(digest.value == Self.expected[task.id], "\"\(task.id)\": 0x\(digest.digits),")
    }

    @Test func everyTaskIsHashed() {
        #expect(Set(Self.expected.keys) == Set(Self.sections.map(\.task.id)))
        #expect(Set(Self.expected.values).count == Self.expected.count)
    }
}

extension BitDigest {
    fileprivate mutating func add(_ text: String) {
        for byte in text.utf8 { add(UInt64(byte)) }
        add(UInt64.max)
    }

    fileprivate mutating func add(_ table: DataTable) {
        for column in table.columns { add(column) }
        for cell in table.rows.joined() {
            switch cell {
            case .text(let text): add(text)
            case .integer(let value): add(value)
            // Not a number is written as nothing, whatever its bits.
            case .number(let value): add(value.isNaN ? .nan : value)
            }
        }
    }
}
