/// A number that a text quotes by name: `{{moons.l2=0.01.held-out accuracy}}`.
struct QuotedNumber: Sendable, Hashable {
    /// The name of a study; of a configuration, as its data call it; of a measure.
    let study, configuration, measure: String
    let place: TextPlace

    /// - Parameter name: what stands between the braces. A configuration may have dots: its strength has them.
    /// - Returns: nil for what is no such name.
    init?(_ name: String, at place: TextPlace) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        study = String(parts[0])
        configuration = parts[1..<(parts.count - 1)].joined(separator: ".")
        measure = String(parts[parts.count - 1])
        self.place = place
    }
}
