/// The number that makes a method stronger or weaker.
public struct Strength: Sendable {
    /// What the number is.
    public enum Quantity: Sendable, Hashable {
        /// λ, the factor of a penalty in the loss.
        case penalty
        /// A probability.
        case rate
        /// σ, a standard deviation, in units of the inputs.
        case deviation
        /// Epochs.
        case epochs
        /// √Σw² of a vector of weights.
        case norm
        /// The share of a weight that decays in a step, over the learning rate.
        case decay
        /// Rows in a batch.
        case rows
        /// α of a distribution Beta(α, α).
        case shape
        /// A share of the epochs.
        case share
        /// η, the variance of noise, in units of gradients squared.
        case variance

        /// Whether it is a number of things, and therefore whole.
        public var isCounted: Bool { self == .epochs || self == .rows }
    }

    /// Which numbers are allowed.
    public enum Range: Sendable, Hashable {
        /// A bound and more.
        case from(Double)
        /// More than a bound.
        case above(Double)
        /// The lower bound and up to, but not, the upper one.
        case within(Swift.Range<Double>)

        /// Whether a number is allowed.
        public func contains(_ value: Double) -> Bool {
            switch self {
            case .from(let low): value >= low
            case .above(let low): value > low
            case .within(let range): range.contains(value)
            }
        }
    }

    /// The values of a figure along it.
    public struct Sweep: Sendable, Hashable {
        /// How the values are spaced.
        public enum Scale: Sendable, Hashable {
            case linear
            case logarithmic
        }

        /// Ascending.
        public let values: [Double]
        public let scale: Scale

        public init(_ values: [Double], scale: Scale) {
            self.values = values
            self.scale = scale
        }
    }

    /// What values are stored by: lower-case letters, digits and hyphens. It is the command line's option,
    /// too.
    public let key: String
    public let quantity: Quantity
    /// What holds where a task says nothing else.
    public let standard: Double
    public let range: Range
    /// What figures along it show; nil where there is none.
    public let sweep: Sweep?
    /// Among which values it is chosen; nil where it stays what it is.
    public let grid: StrengthGrid?
    /// Whether the command that makes a report has an option for it, rather than the task alone a value.
    public let isChosenForReports: Bool

    public init(
        key: String, quantity: Quantity, standard: Double, range: Range, sweep: Sweep? = nil,
        grid: StrengthGrid? = nil, isChosenForReports: Bool = true
    ) {
        self.key = key
        self.quantity = quantity
        self.standard = standard
        self.range = range
        self.sweep = sweep
        self.grid = grid
        self.isChosenForReports = isChosenForReports
    }
}

extension Strength: Hashable {
    public static func == (one: Strength, other: Strength) -> Bool {
        one.key.utf8.elementsEqual(other.key.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in key.utf8 { hasher.combine(byte) }
    }
}
