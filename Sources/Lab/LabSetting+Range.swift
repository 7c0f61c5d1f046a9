/// Which numbers a setting can have.
public struct LabRange: Sendable {
    public let low, high: Double
    /// Whether only whole numbers are among them.
    public let isWhole: Bool

    public init(_ range: ClosedRange<Double>, isWhole: Bool = false) {
        (low, high) = (range.lowerBound, range.upperBound)
        self.isWhole = isWhole
    }

    static func whole(_ range: ClosedRange<Int>) -> LabRange {
        LabRange(Double(range.lowerBound)...Double(range.upperBound), isWhole: true)
    }

    func contains(_ number: Double) -> Bool {
        // No number is in no range.
        number >= low && number <= high && (!isWhole || number == number.rounded(.towardZero))
    }
}

extension LabSetting {
    /// Which numbers it can have; nil where it is the place of something in a list, and of the strength, whose range is
    /// its method's. That a batch has no more rows than there are is another matter.
    public var range: LabRange? {
        let most = LabPlan.most
        switch self {
        case .rows, .activation, .optimizer, .method, .strength: return nil
        case .count: return .whole(4...most.rows)
        case .noise: return LabRange(0...9)
        case .flipped: return LabRange(0...0.49)
        case .depth: return .whole(1...most.depth)
        case .width: return .whole(1...most.width)
        case .learningRate: return LabRange(1e-6...100)
        case .momentum: return LabRange(0...0.999)
        case .epochs: return .whole(1...most.epochs)
        case .batchSize: return .whole(0...most.rows)
        case .states: return .whole(2...most.states)
        // More than `Int` holds in a page.
        case .dataSeed: return LabRange(0...Double(UInt32.max), isWhole: true)
        }
    }

    /// What the address of a page calls it; nil where none asks for it.
    public var name: String? {
        switch self {
        case .rows: "rows"
        case .count: "count"
        case .noise: "noise"
        case .flipped: "flipped"
        case .depth: "depth"
        case .width: "width"
        case .activation: "activation"
        case .optimizer: "optimizer"
        case .learningRate: "rate"
        case .momentum: "momentum"
        case .epochs: "epochs"
        case .batchSize: "batch"
        case .method: "method"
        case .strength: "strength"
        case .states: nil
        case .dataSeed: "data"
        }
    }
}
