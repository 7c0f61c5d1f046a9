/// A part of a section: what it trains, and the figure, the numbers and the decisions on claims that come
/// out. A section gathers what its parts found.
protocol SectionPart: Sendable {
    /// The tasks that have it.
    var tasks: TaskScope { get }
    /// What its figure is called; nil if it draws none.
    var heading: FigureHeading? { get }
    /// The claims that it decides.
    var claims: [ClaimDefinition] { get }
    /// Parts of other sections that decide claims which cite its figure: its caption has their numbers, too.
    var companions: [any SectionPart] { get }
    /// What of it is made of fewer seeds than a report may have.
    func seedCaps(for task: LearningTask) -> [SeedCap]

    /// Trains what the part needs; what other parts train, too, is trained once.
    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings
}

extension SectionPart {
    var heading: FigureHeading? { nil }
    var claims: [ClaimDefinition] { [] }
    var companions: [any SectionPart] { [] }
    func seedCaps(for task: LearningTask) -> [SeedCap] { [] }
}
