import Neural
import TestSupport
import Testing

@Suite struct GoldenRunsTests {
    /// Hashes of all bits of small trainings: the same on every machine and with every setting of the
    /// compiler. `make arm64` compares them with those of another kind of processor.
    ///
    /// A hash that changes means that every user's results change. Where that is meant, run the test,
    /// put the hashes that it prints here, and say in the history why.
    static let expected: [String: UInt64] = [
        "random": 0xB2EC_CDCE_1F0D_5F25,
        "functions float": 0x3A3A_EE86_1D62_51A7,
        "functions pack": 0xE6F5_DAC5_CB81_9535,
        "functions double": 0x257C_ACE7_C7CD_4625,
        "steps": 0x8FDC_A1AC_EF9B_CEE3,
        "probes": 0xA67E_8BDB_04D6_89D8,
        "sigmoid float": 0xF427_8148_DD36_0A12,
        "sigmoid pack": 0xB70E_D331_B2E9_3879,
        "sigmoid double": 0x8706_172F_C7BB_910A,
        "tanh float": 0x3230_1E9B_62C3_DE95,
        "tanh pack": 0xE783_99D6_22F2_0D6D,
        "tanh double": 0xED7C_A673_8A54_FF2B,
        "relu float": 0xAEC5_5745_A19E_6A69,
        "relu pack": 0x5E65_01F4_AFDA_07C5,
        "relu double": 0x1B92_8D21_005F_D2AF,
        "leaky-relu float": 0xBDC1_AE92_BBEF_5409,
        "leaky-relu pack": 0x8734_5917_AC0E_6153,
        "leaky-relu double": 0x8FF2_8B78_6977_C6F3,
        "prelu float": 0xDB54_8E73_79F3_7116,
        "prelu pack": 0xF337_A276_D3DE_0618,
        "prelu double": 0x240B_E5E2_C573_90AC,
        "elu float": 0xC99C_F947_ED81_C723,
        "elu pack": 0x955E_B7CE_9D6D_DAE5,
        "elu double": 0x5F42_B62C_0C81_2586,
        "identity float": 0x29F2_6F72_EACE_B116,
        "identity pack": 0x83BE_CB57_D87F_32AA,
        "identity double": 0x3871_2542_1A1A_E441,
        "shuffled float": 0x7781_ECB9_B78C_957C,
        "shuffled pack": 0xFB3E_78D1_3ACD_D900,
        "shuffled double": 0x3281_41CB_C4E5_1789,
        "noisy float": 0x0BD7_223C_0FBD_9847,
        "noisy pack": 0x0D11_2007_37E9_EB0F,
        "noisy double": 0x0603_EC8E_5B0E_7AE7,
        "deep float": 0x176D_B267_9A69_6A6F,
        "deep pack": 0xA254_85CF_2663_17B3,
        "deep double": 0xC157_A428_F7F4_0DCA,
        "sparse float": 0x452B_BDA6_E289_369B,
        "sparse pack": 0xB380_3333_BCD8_E28C,
        "sparse double": 0x2D8E_BD82_D3CB_33F7,
        "clamped float": 0x9BA8_C839_E2ED_A37C,
        "clamped pack": 0xCC79_B11F_0593_DE94,
        "clamped double": 0x6FE1_8F86_8353_6741,
        "wide float": 0xF41F_6ED9_8D1F_C4E6,
        "wide pack": 0x7BA4_1E66_8792_D4E5,
        "wide double": 0x0C33_3597_84C0_350D,
        "bounded float": 0x5230_BD0A_9E07_05A2,
        "bounded pack": 0x3E93_709F_6F51_3FE5,
        "bounded double": 0x9A2E_7279_6C2F_9D23,
        "blended float": 0xCF26_DE1F_F6D8_FC78,
        "blended pack": 0x9728_5022_FF55_D497,
        "blended double": 0x8F75_687B_BE23_33BB,
    ]

    @Test func resultsKeepTheirBits() throws {
        let entries = try GoldenRuns.all()
        #expect(Set(entries.map(\.name)) == Set(Self.expected.keys))
        for entry in entries {
            #expect(
                entry.digest.value == Self.expected[entry.name],
                "\"\(entry.name)\": 0x\(entry.digest.digits),")
        }
    }

    /// A hash of nothing would be equal everywhere.
    @Test func everyHashDiffers() {
        #expect(Set(Self.expected.values).count == Self.expected.count)
    }
}
