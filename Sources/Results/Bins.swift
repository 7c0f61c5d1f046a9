/// The bin that holds a value, of `count` equally wide ones; what lies beyond is in the outermost.
/// nil for what is no number.
public func bin(of value: Double, from first: Double, width: Double, count: Int) -> Int? {
    let place = ((value - first) / width).rounded(.down)
    return place.isNaN ? nil : Int(min(max(place, 0), Double(count - 1)))
}
