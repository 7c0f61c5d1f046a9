public import Base
public import Methods
public import Results

/// A statement of the article, and the parts that decide it. Its words are the table `claim-ID`: the `statement`, and
/// those of the only part; several parts have tables of their own.
public struct ClaimDefinition: Sendable {
    /// The article's section, and a letter.
    public let id: String
    /// The figure that shows it.
    public let figure: String?
    public let parts: [ClaimPart]
    /// Whether it is told in parts, even where a task can test only one of them.
    private let isCompound: Bool
    /// Whether it stands or falls as a whole, as what is said of both, or to be all, does.
    let isWhole: Bool

    /// - Parameters:
    ///   - id: the article's section, and a letter.
    ///   - figure: the one that shows it.
    ///   - isWhole: whether one refuted part refutes it.
    ///   - parts: numbered from 1.
    init(_ id: String, figure: String?, isWhole: Bool = false, parts: [ClaimPart]) {
        self.id = id
        self.isWhole = isWhole
        self.figure = figure
        isCompound = parts.count > 1
        self.parts = parts.enumerated().map { place, part in
            var part = part
            part.id = parts.count > 1 ? "\(id).\(place + 1)" : id
            part.figure = part.figure ?? figure
            return part
        }
    }

    /// A claim of one part, which a number decides.
    public init(_ id: String, figure: String?, _ style: NumberStyle, _ rule: Rule) {
        self.init(id, figure: figure, parts: [.measured(style, rule)])
    }

    private init(_ whole: ClaimDefinition, parts: [ClaimPart]) {
        (id, figure, isCompound) = (whole.id, whole.figure, whole.isCompound)
        isWhole = whole.isWhole
        self.parts = parts
    }

    /// The claim with the parts that a task can put to the test; nil if there is none.
    func on(_ task: LearningTask) -> ClaimDefinition? {
        let own = parts.filter { $0.tasks.contains(task) }
        return own.isEmpty ? nil : ClaimDefinition(self, parts: own)
    }

    /// The claim in our words.
    public var statement: Phrase { Phrase("claim-\(id).statement") }

    /// Everything that may be said of it.
    public var sayings: [Phrase] {
        [statement]
            + parts.flatMap { part in
                (isCompound ? [part.name] : []) + (part.isDerived ? [] : [part.measure])
                    + part.findings
            }
    }

    /// The claim with its verdict; nil if none of its parts is derived or was measured.
    /// - Parameters:
    ///   - section: where it stands.
    ///   - estimates: the numbers of measured parts, by their ids.
    ///   - confidence: of the intervals that decide; that of one number alone where no others stand beside it.
    ///   - margins: of the task's scores.
    public func settled(
        section: String, estimates: [String: Estimate], confidence: Confidence = .single,
        margins: ScoreMargins = ScoreMargins()
    ) -> Claim? {
        guard parts.contains(where: { $0.isDerived || estimates[$0.id] != nil }) else { return nil }
        let settled = parts.map { $0.settled(estimates[$0.id], confidence, margins) }
        return Claim(self, section: section, parts: settled, isCompound: isCompound)
    }
}
