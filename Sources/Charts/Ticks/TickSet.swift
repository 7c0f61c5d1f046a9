/// The ticks of an axis.
struct TickSet: Sendable, Hashable {
    var ticks: [Tick] = []
    /// Places of short unlabelled ticks.
    var minor: [Double] = []
    /// Labels are to be read times 10 to this power; 0 if they are the values themselves.
    var sharedExponent = 0
}
