import Foundation
import Rendering
import TestSupport
import Testing

@Suite struct PackedTextTests {
    @Test(arguments: ["", "a", "<svg> “权重” \u{0}", String(repeating: "0.25 -0.5 ", count: 100_000)])
    func whatIsPackedComesOutAsItWas(text: String) throws {
        let packed = PackedText.pack(text)
        #expect(try unpacked(packed) == Data(text.utf8))
        #expect(PackedText.pack(text) == packed)
        #expect(!packed.contains("<"))
    }

    @Test func whatRepeatsItselfTakesLittleRoom() {
        #expect(PackedText.pack(String(repeating: "abc", count: 10_000)).utf8.count < 200)
    }
}
