import Testing

@testable import Rendering

@Suite struct Base64Tests {
    /// Cases of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func lettersAreThoseOfTheStandard(text: String, encoded: String) {
        #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == encoded)
    }

    @Test func highBytesAreKept() {
        #expect(String(decoding: Base64.encode([255, 239, 190]), as: UTF8.self) == "/+++")
    }
}
