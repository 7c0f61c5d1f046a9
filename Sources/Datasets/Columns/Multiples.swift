/// Letters behind numbers that stand for thousands and more.
enum Multiples {
    private static let factors: [String: Double] = [
        "k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6, "Mio": 1e6, "Mio.": 1e6, "mn": 1e6, "B": 1e9,
        "bn": 1e9, "Mrd": 1e9, "Mrd.": 1e9, "G": 1e9, "T": 1e12, "千": 1e3, "万": 1e4, "亿": 1e8,
    ]

    static func factor(_ suffix: String) -> Double? { suffix.isEmpty ? 1 : factors[suffix] }
}
