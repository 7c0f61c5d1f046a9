/// The quantile of a share, by linear interpolation between sorted values (type 7 of Hyndman and
/// Fan, 1996). Values that are not finite are left out; not a number when none is left.
public func quantile(_ values: some Sequence<Double>, _ share: Double) -> Double {
    sortedQuantile(finite(Array(values)), share)
}

/// Several quantiles of the same values, which are sorted once.
public func quantiles(_ values: some Sequence<Double>, _ shares: [Double]) -> [Double] {
    let sorted = finite(Array(values))
    return shares.map { sortedQuantile(sorted, $0) }
}

/// An array, so that the compiler knows what it filters.
private func finite(_ values: [Double]) -> [Double] { values.filter(\.isFinite).sorted() }

private func sortedQuantile(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    guard low + 1 < sorted.count else { return last }
    return sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low])
}
