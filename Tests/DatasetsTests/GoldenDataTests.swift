import Datasets
import Neural
import TestSupport
import Testing

@Suite struct GoldenDataTests {
    /// Hashes of the rows of a few seeds, the same on every machine.
    ///
    /// A hash that changes means that every user's results change. Where that is meant, run the test,
    /// put the hashes that it prints here, and say in the history why.
    static let expected: [String: UInt64] = [
        "xor": 0xA54C_A870_2F8B_B7E1,
        "moons": 0xF642_6070_47E0_E0DE,
        "circles": 0xF48A_3078_7149_5809,
        "spirals": 0x52A9_5D1D_8BCA_9C13,
        "sine": 0x738B_0AEA_5010_3A81,
        "digits": 0x89BC_15E1_80E1_7692,
        "wdbc": 0x0209_E9D7_5EC1_ECBF,
        "noisy-xor": 0xBA8B_DA48_D257_7095,
    ]

    @Test(arguments: DatasetCatalog.trainable.map(\.id))
    func rowsKeepTheirBits(id: String) throws {
        let entry = try #require(DatasetCatalog.trainable.first { $0.id == id })
        let digest = GoldenRows.digest { entry.dataset.data(seed: $0) }
        #expect(digest.value == Self.expected[id], "\"\(id)\": 0x\(digest.digits),")
    }

    @Test func everyDataSetIsHashed() {
        #expect(Set(Self.expected.keys) == Set(DatasetCatalog.trainable.map(\.id)))
        #expect(Set(Self.expected.values).count == Self.expected.count)
    }
}
