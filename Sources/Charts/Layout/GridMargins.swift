/// Room for words around the plot areas of a grid: beside its columns, above and below its rows; in
/// points.
struct GridMargins {
    private(set) var lefts: [Double]
    private(set) var rights: [Double]
    private(set) var tops: [Double]
    private(set) var bottoms: [Double]
    /// Between columns, and between rows.
    private let gap: Double
    /// What heads may take beside columns of planes that a low page makes narrow.
    var headRoom = 0.0

    /// A first guess, before anything is measured.
    init(_ grid: PanelGrid, gap: Double) {
        self.gap = gap
        lefts = [Double](repeating: 30, count: grid.columns)
        rights = [Double](repeating: 4, count: grid.columns)
        tops = [Double](repeating: 0, count: grid.rows)
        bottoms = [Double](repeating: 0, count: grid.rows)
    }

    /// How wide every plot area is where all columns share a width, in points; at least 1.
    func plotWidth(within width: Double) -> Double {
        let between = gap * Double(lefts.count - 1)
        return max(
            1,
            (width - between - lefts.reduce(0, +) - rights.reduce(0, +)) / Double(lefts.count))
    }

    /// The margins that the words of all panels need.
    /// - Parameters:
    ///   - heads: of the grid's columns.
    ///   - grows: whether none may become smaller than it is.
    func holding(_ plans: [PanelPlan], heads: HeadPlan, grows: Bool) -> GridMargins {
        var next = self
        if !grows {
            next.lefts = lefts.map { _ in 0 }
            next.rights = rights.map { _ in 0 }
            next.tops = tops.map { _ in 0 }
            next.bottoms = bottoms.map { _ in 0 }
        }
        let headHeights = tops.indices.map { row in
            heads.height(above: plans.map(\.placed).filter { $0.row == row && $0.isTop })
        }
        for plan in plans {
            let insets = plan.insets
            let (row, column) = (plan.placed.row, plan.placed.column)
            next.lefts[column] = max(next.lefts[column], insets.left)
            next.rights[column] = max(next.rights[column], insets.right)
            next.tops[row] = max(next.tops[row], insets.top + headHeights[row])
            next.bottoms[row] = max(next.bottoms[row], insets.bottom)
        }
        return next
    }

    /// Where the plot areas of every column begin, from the left edge of the grid.
    func columns(plotWidth: Double) -> [Double] {
        var starts: [Double] = []
        var x = 0.0
        for (left, right) in zip(lefts, rights) {
            starts.append(x + left)
            x += left + plotWidth + right + headRoom + gap
        }
        return starts
    }

    /// Of all columns together.
    func width(plotWidth: Double) -> Double {
        (columns(plotWidth: plotWidth).last ?? 0) + plotWidth + (rights.last ?? 0) + headRoom
    }

    /// Where the plot areas of every row begin, from the top edge of the grid, and the grid's height.
    ///
    /// - Parameters:
    ///   - heights: of the plot areas of every row.
    ///   - blockStarts: rows before which a new block of wrapped columns begins.
    func rows(heights: [Double], blockStarts: Set<Int>) -> (starts: [Double], height: Double) {
        var starts: [Double] = []
        var y = 0.0
        for (row, height) in heights.enumerated() {
            if row > 0 { y += blockStarts.contains(row) ? Measures.blockGap : gap }
            starts.append(y + tops[row])
            y += tops[row] + height + bottoms[row]
        }
        return (starts, y)
    }
}
