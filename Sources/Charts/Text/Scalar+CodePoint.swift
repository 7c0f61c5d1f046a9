extension Unicode.Scalar {
    /// The code as Unicode writes it: `U+00E9`.
    public var codePoint: String {
        let code = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
}
