/// The numbers that a mark draws, in units of the data.
public struct MarkValues: Sendable, Hashable {
    /// A value at a place of an axis.
    public struct Item: Sendable, Hashable {
        public var place: Double
        /// nil if the mark draws an interval alone.
        public var value: Double?
        public var interval: Interval?

        public init(at place: Double, _ value: Double?, interval: Interval? = nil) {
            self.place = place
            self.value = value
            self.interval = interval
        }
    }

    public var series: Series
    /// Whether places lie on the x axis and values on the y axis (vertical), or the other way round.
    public var orientation: Orientation
    public var items: [Item]

    public init(_ items: [Item], series: Series, orientation: Orientation = .vertical) {
        self.series = series
        self.orientation = orientation
        self.items = items
    }
}

/// Values over the plane, in units of the data.
public struct FieldValues: Sendable, Hashable {
    /// Centres of the columns, ascending.
    public var x: [Double]
    /// Centres of the rows, ascending.
    public var y: [Double]
    /// `[y][x]`.
    public var values: [[Double]]

    public init(x: [Double], y: [Double], values: [[Double]]) {
        self.x = x
        self.y = y
        self.values = values
    }
}
