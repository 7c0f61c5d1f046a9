/// A labelled place on an axis.
struct Tick: Sendable, Hashable {
    var value: Double
    var label: RichText
}
