/// Renumbers the identifiers of an SVG file in the order of their first use.
///
/// Cairo numbers surfaces through the life of the process, so that the same drawing gets other
/// identifiers each time it is written.
enum IdentifierNormalizer {
    private static let places: [[UInt8]] = [
        Array(" id=\"".utf8), Array("href=\"#".utf8), Array("url(#".utf8),
    ]

    static func normalize(_ svg: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(svg.count)
        var names: [ArraySlice<UInt8>: [UInt8]] = [:]
        var counts: [ArraySlice<UInt8>: Int] = [:]
        // What lies before it is copied.
        var (copied, index) = (0, 0)
        let (quote, hash) = (UInt8(ascii: "\""), UInt8(ascii: "#"))
        while index < svg.count {
            let byte = svg[index]
            index += 1
            // No place begins with a letter of another, so each byte is looked at about once.
            guard byte == quote || byte == hash,
                places.contains(where: { svg[..<index].ends(with: $0) })
            else { continue }
            result += svg[copied..<index]
            let rest = svg[index...]
            let name = rest.prefix { $0 != quote && $0 != UInt8(ascii: ")") }
            if names[name] == nil {
                let kind = name.prefix { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                let number = counts[kind, default: 0]
                counts[kind] = number + 1
                names[name] = Array(kind) + Array(String(number).utf8)
            }
            result += names[name]!
            index += name.count
            copied = index
        }
        return result + svg[copied...]
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with end: [UInt8]) -> Bool {
        suffix(end.count).elementsEqual(end)
    }
}
