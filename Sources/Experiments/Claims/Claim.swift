public import Base
import Charts
public import Results

/// A claim of the article with its verdict, which its parts come to.
public struct Claim: Sendable {
    /// The number that decided a part.
    public struct Measurement: Sendable {
        /// What was measured.
        public let measure: Phrase
        public let estimate: Estimate
        let style: NumberStyle
        /// The smallest difference that would matter, or the threshold that decides.
        let margin: Double?

        /// What the interval is held against.
        let criterion: Phrase.Value

        /// The number with its interval as text.
        public var number: Phrase.Value { style.written(estimate) }
        /// How many seeds it rests on, and what decides.
        public var grounds: Phrase.Value {
            .phrase(
                "estimate.grounds", ["seeds": .seeds(estimate.seeds), "criterion": criterion])
        }
    }

    /// A part with what became of it.
    public struct Part: Sendable {
        public let id: String
        /// What it speaks of.
        public let name: Phrase
        /// Whether it supports the claim or refutes it; nil where nothing is decided.
        public let bearing: Bearing?
        /// The deciding number; nil for derived parts.
        public let measurement: Measurement?
        /// What was found; its text may quote quantities of the evidence.
        public let finding: Phrase
        /// The figure that shows it.
        public let figure: String?
        public let basis: Basis

        init(_ part: ClaimPart, measurement: Measurement?, _ outcome: Outcome) {
            (id, name, figure) = (part.id, part.name, part.figure)
            basis = part.isDerived ? .derived : .measured
            self.measurement = measurement
            bearing = outcome.bearing
            finding = outcome.finding
        }
    }

    public let id: String
    /// The section of the report that tests it.
    public let section: String
    /// The claim in our words.
    public let statement: Phrase
    public let verdict: Verdict
    /// One, or the parts of a compound claim.
    public let parts: [Part]
    /// Whether it is told in parts.
    public let isCompound: Bool
    /// The figure that shows it.
    public let figure: String?

    init(_ definition: ClaimDefinition, section: String, parts: [Part], isCompound: Bool) {
        id = definition.id
        self.section = section
        statement = definition.statement
        self.parts = parts
        self.isCompound = isCompound
        figure = definition.figure
        verdict = Verdict(of: parts.map(\.bearing), isWhole: definition.isWhole)
    }

    /// The deciding number of a claim of one part; nil if a derivation, or several parts, decide.
    public var measurement: Measurement? { isCompound ? nil : parts[0].measurement }

    public var basis: Basis { isCompound ? .derived : parts[0].basis }

    /// What was found: of several parts, which support the claim, which refute it, and which are not decided.
    public var finding: Phrase {
        guard isCompound else { return parts[0].finding }
        let sentences = [Bearing.supports, .refutes, nil].compactMap { bearing -> Phrase.Value? in
            let names = parts.filter { $0.bearing == bearing }.map { Phrase.Value.phrase($0.name) }
            guard !names.isEmpty else { return nil }
            let name = bearing?.rawValue ?? Verdict.undecided.rawValue
            return .phrase(
                "compound.\(name)",
                ["parts": .list(names, separator: "compound.separator")])
        }
        return Phrase(
            "compound.finding", ["sentences": .list(sentences, separator: "sentence.space")])
    }
}

extension [Claim] {
    /// The claims as `claims.csv` holds them, in the article's order, each followed by its parts if there are
    /// several.
    /// - Parameter words: quoting the evidence's quantities.
    public func table(_ words: Words) -> DataTable {
        var table = DataTable(columns: [
            "id", "section", "claim", "verdict", "basis", "measure", "value", "low", "high",
            "seeds", "figure", "margin", "unit", "seedsTuning",
        ])
        for claim in self {
            func add(
                _ id: String, _ text: Phrase, _ verdict: String, _ basis: Basis,
                _ measurement: Claim.Measurement?, _ figure: String?
            ) {
                table.append(
                    [
                        .text(id), .text(claim.section), .text(words(text).plain), .text(verdict),
                        .text(basis.rawValue),
                    ]
                        + measurement.cells(words, figure))
            }
            add(
                claim.id, claim.statement, claim.verdict.rawValue, claim.basis, claim.measurement,
                claim.figure)
            for part in claim.parts where claim.isCompound {
                add(
                    part.id, part.name, part.bearing?.rawValue ?? Verdict.undecided.rawValue,
                    part.basis, part.measurement, part.figure)
            }
        }
        return table
    }
}

extension Claim.Measurement? {
    /// The number's part of a row. An interval that has shrunk to a point is none.
    fileprivate func cells(_ words: Words, _ figure: String?) -> [DataTable.Cell] {
        guard let self else {
            return ["", "", "", "", "", .text(figure ?? ""), "", "", ""]
        }
        let estimate = self.estimate
        let hasInterval = estimate.low < estimate.high
        return [
            .text(words(self.measure).plain), .number(estimate.value),
            hasInterval ? .number(estimate.low) : "", hasInterval ? .number(estimate.high) : "",
            .integer(estimate.seeds), .text(figure ?? ""),
            self.margin.map { .number($0) } ?? "", .text(self.style.column),
            estimate.tuningSeeds > 0 ? .integer(estimate.tuningSeeds) : "",
        ]
    }
}
