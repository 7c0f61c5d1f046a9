import Methods
import Results

extension [MeasuredRuns] {
    /// Those that a figure of curves or fields tells apart. The proximal step of L1 trains as its sub-gradient does, up to
    /// weights that are exactly zero, which no loss and no boundary shows: beside the sub-gradient it is left out.
    var toldApart: [MeasuredRuns] {
        contains { $0.method == .l1 } ? filter { $0.method != .l1Proximal } : self
    }
}
