/// Room around a plot area, in points.
struct Insets: Sendable, Hashable {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0
}
