import ArgumentParser

/// Units of hidden layers, as they are typed: `8` or `16,16`.
enum HiddenLayers {
    static let mostLayers = 64

    /// - Parameter most: units that a layer may have.
    /// - Throws: `ValidationError` saying what is wrong with the text.
    static func units(_ text: String, most: Int) throws -> [Int] {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        guard words.count <= mostLayers else {
            throw ValidationError(
                "--hidden names \(words.count) layers; at most \(mostLayers) are possible.")
        }
        return try words.map { word in
            guard let units = Int(word), (1...most).contains(units) else {
                throw ValidationError(
                    "--hidden \"\(text)\": \"\(word)\" is no number of units; type whole numbers "
                        + "from 1 to \(most), separated by commas.")
            }
            return units
        }
    }
}
