extension Sequence {
    /// The elements by a number, smallest first; those whose number is not finite are left out.
    public func ranked(by number: (Element) -> Double) -> [Element] {
        map { ($0, number($0)) }.filter(\.1.isFinite).sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// The first element with the largest number, of those whose number is finite.
    public func largest(by number: (Element) -> Double) -> Element? {
        var best: (element: Element, number: Double)?
        for element in self {
            let own = number(element)
            if own.isFinite, own > best?.number ?? -.infinity { best = (element, own) }
        }
        return best?.element
    }

    /// The first element with the smallest number, of those whose number is finite.
    public func smallest(by number: (Element) -> Double) -> Element? { largest { -number($0) } }
}
