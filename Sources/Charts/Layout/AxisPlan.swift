/// The ticks of one axis with their measured labels, and the axis' own label.
struct AxisPlan: Sendable {
    struct Label: Sendable {
        var value: Double
        var block: TextBlock
    }

    var labels: [Label] = []
    var minor: [Double] = []
    var title = TextBlock(lines: [])
    /// Whether labels of an x axis are turned by 90 degrees because they would not fit otherwise.
    var isTurned = false
    /// From one category with a label to the next.
    var stride = 1

    var labelWidth: Double { labels.map(\.block.width).max() ?? 0 }
    var labelHeight: Double { labels.map(\.block.height).max() ?? 0 }
    /// Distance that the labels take from an x axis.
    var labelDepth: Double { isTurned ? labelWidth : labelHeight }
}
