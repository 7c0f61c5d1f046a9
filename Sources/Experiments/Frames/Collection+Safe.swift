extension RandomAccessCollection where Index == Int {
    /// The element at a place; nil if there is none.
    subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
