/// Signs and codes of money.
enum Currency {
    static func isOne(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        if scalars.count == 1, scalars.first?.properties.generalCategory == .currencySymbol {
            return true
        }
        return Vocabulary.money.contains(text.lowercased())
    }
}
