import CPango

extension TextEngine {
    /// Quotation marks, and the apostrophe.
    private static let quotes: Set<Unicode.Scalar> = [
        "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}",
    ]

    /// OpenType's proportional widths.
    static let narrowFeature = "pwid"

    /// Attributes of a text whose quotation marks are as wide as in Latin fonts where nothing in it is Chinese: fonts
    /// for Chinese have them as wide as an ideograph, whatever the language is.
    /// - Parameter attributes: what holds besides; not changed.
    /// - Returns: whoever gets it frees it.
    func narrowingQuotes(of text: String, _ attributes: OpaquePointer) -> OpaquePointer {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: TextEngine.quotes.contains),
            !scalars.contains(where: \.properties.isIdeographic)
        else { return pango_attr_list_ref(attributes) }
        let narrowed = pango_attr_list_copy(attributes)!
        var place = 0
        for scalar in scalars {
            let end = place + UTF8.width(scalar)
            defer { place = end }
            guard TextEngine.quotes.contains(scalar),
                let attribute = pango_attr_font_features_new(TextEngine.narrowFeature)
            else { continue }
            attribute.pointee.start_index = guint(place)
            attribute.pointee.end_index = guint(end)
            pango_attr_list_insert(narrowed, attribute)
        }
        return narrowed
    }
}
