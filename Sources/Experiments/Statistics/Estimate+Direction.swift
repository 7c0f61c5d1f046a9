import Base
import Results

/// Which way a compared difference goes, as titles say it.
enum Direction: Sendable, Hashable {
    case less, more
    /// The whole interval lies within the margin about no difference: only then are two things known to be alike.
    case alike
    /// The interval holds no difference as well as one that would matter.
    case open
    /// There are too few seeds for an interval.
    case unknown
}

extension Estimate {
    /// More or less where the whole interval lies on one side of what stands for no difference, and not within the
    /// margin about it.
    /// - Parameters:
    ///   - margin: the smallest difference that would matter.
    ///   - none: what stands for no difference.
    func direction(margin: Double = 0, from none: Double = 0) -> Direction {
        guard hasInterval else { return .unknown }
        let (below, above) = (low - none, high - none)
        if below > -margin, above < margin { return .alike }
        if below > 0 { return .more }
        return above < 0 ? .less : .open
    }
}

extension Phrase {
    /// What the title of a figure says where nothing can be said of what it compares: what is drawn.
    /// - Parameter figure: its id.
    static func heading(of figure: String) -> Phrase { Phrase("\(figure).heading") }

    /// The same with an arrow behind it where it is measurably more, or less, so that what a title counts can be
    /// counted.
    func marked(_ direction: Direction) -> Phrase {
        switch direction {
        case .more: Phrase("title.up", ["text": .phrase(self)])
        case .less: Phrase("title.down", ["text": .phrase(self)])
        case .alike, .open, .unknown: self
        }
    }
}
