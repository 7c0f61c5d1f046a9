import UserInput

/// One thing that regplot looked for around itself.
struct Finding: Hashable, Encodable {
    enum State: String, Encodable {
        case fine = "ok"
        /// Not there, but all else works.
        case optional
        /// Not there, and reports cannot be made.
        case missing
    }

    let id: String
    let state: State
    /// What is there.
    let found: String
    /// What to do about what is not there.
    let advice: String?

    init(_ id: String, _ found: String, state: State = .fine, advice: String? = nil) {
        self.id = id
        self.state = state
        self.found = found
        self.advice = advice
    }

    /// A line for each finding, and below it what to do.
    static func table(_ findings: [Finding]) -> String {
        let states = findings.map(\.state.rawValue.count).max() ?? 0
        let ids = findings.map(\.id.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: width - text.count + 2)
        }
        return findings.flatMap { finding in
            [
                padded(finding.state.rawValue, states) + padded(finding.id, ids)
                    + finding.found.withoutControls
            ]
                + (finding.advice.map {
                    [padded("", states) + padded("", ids) + $0.withoutControls]
                }
                    ?? [])
        }.joined(separator: "\n")
    }
}
