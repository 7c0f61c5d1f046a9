/// Signs and codes of money.
enum Currency {
    private static let codes: Set<String> = [
        "usd", "eur", "gbp", "chf", "cny", "rmb", "jpy", "cad", "aud", "nzd", "sek", "nok", "dkk",
        "pln", "czk", "huf", "inr", "krw", "rub", "try", "brl", "mxn", "zar", "hkd", "twd", "sgd",
        "us$", "r$", "a$", "c$", "hk$", "nt$", "s$", "rs", "rs.", "kr", "kr.", "fr", "fr.", "zł",
        "kč", "ft", "元", "円", "圆", "€", "euro", "euros", "dollars",
    ]

    static func isOne(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        if scalars.count == 1, scalars.first?.properties.generalCategory == .currencySymbol {
            return true
        }
        return codes.contains(text.lowercased())
    }
}
