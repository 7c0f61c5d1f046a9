public import Base
import Results

/// Recorded numbers that a page steps through, as a tree that becomes JSON.
public indirect enum FrameData: Sendable {
    case number(Double)
    case numbers([Double])
    /// A number to the bit.
    case exact(Double)
    case truth(Bool)
    /// What there is not.
    case nothing
    case text(Phrase.Value)
    /// Shares of one in steps of 1/15, two to a byte, the first in its high half, as base64.
    case levels([Double])
    case list([FrameData])
    case object([(name: String, value: FrameData)])
}

/// What a reader can try in a section.
public struct Exploration: Sendable {
    /// Which part of the page's script shows it.
    public let id: String
    /// The section that it belongs to.
    public let section: String
    public let data: FrameData

    public init(id: String, section: String, data: FrameData) {
        self.id = id
        self.section = section
        self.data = data
    }
}

extension FrameData {
    static func integers(_ values: [Int]) -> FrameData { .numbers(values.map(Double.init)) }

    /// As few digits as tell a number from all others.
    public static func digits(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e6 ? String(Int(value)) : "\(value)"
    }

    static func integer(_ value: Int) -> FrameData { .exact(Double(value)) }

    /// Numbers to the bit.
    static func exact(_ values: [Double]) -> FrameData { .list(values.map { .exact($0) }) }

    /// How many values fall into each of equally wide bins; what lies beyond counts in the outermost.
    static func counts(
        _ values: some Sequence<Double>, bins: Int, in range: ClosedRange<Double>
    ) -> FrameData {
        var counts = [Int](repeating: 0, count: bins)
        let width = (range.upperBound - range.lowerBound) / Double(bins)
        for value in values where value.isFinite {
            bin(of: value, from: range.lowerBound, width: width, count: bins)
                .map { counts[$0] += 1 }
        }
        return .integers(counts)
    }
}
