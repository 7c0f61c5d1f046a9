import Base
import Results

extension Divergence {
    private var lost: [Group] { groups.filter { $0.share.successes > 0 } }

    /// How many settings captions and titles list by name before they only count them.
    private static let listed = (caption: 7, title: 4)

    /// What a caption says; nil if every seed stayed finite.
    var sentence: Phrase? {
        guard !lost.isEmpty else { return nil }
        func ended(_ phrase: Phrase) -> Phrase {
            Phrase("sentence.end", ["text": .phrase(phrase)])
        }
        if isTotal { return ended(Self.allDiverged(groups)) }
        if groups.count == 1 {
            let counted = Self.counted(lost[0].share)
            return use == .leftOut
                ? Phrase("divergence.some-left-out", ["what": .phrase(counted)]) : ended(counted)
        }
        if lost.count <= Self.listed.caption {
            let names = lost.map { group in
                Phrase.Value.phrase(
                    "divergence.group",
                    [
                        "name": group.name, "few": .count(group.share.successes),
                        "all": .count(group.share.trials),
                    ])
            }
            return Phrase(
                use == .leftOut ? "divergence.listed-left-out" : "divergence.listed",
                ["groups": .list(names)])
        }
        return Phrase(
            use == .leftOut ? "divergence.counted-left-out" : "divergence.counted",
            [
                "lost": .count(lost.count), "settings": .count(groups.count),
                "few": .count(lost.reduce(0) { $0 + $1.share.successes }),
                "all": .count(groups.reduce(0) { $0 + $1.share.trials }),
            ])
    }

    /// `3 of 8 seeds diverged`, at the start of a sentence.
    static func counted(_ share: Share) -> Phrase {
        guard share.successes < share.trials else { return allDiverged([Group("", share)]) }
        return Phrase(
            "divergence.some", ["few": .count(share.successes), "all": .count(share.trials)])
    }

    /// `All 8 seeds diverged`, or without the number where settings have different ones.
    static func allDiverged(_ groups: [Group]) -> Phrase {
        let counts = Set(groups.map(\.share.trials))
        guard counts.count == 1, let count = counts.first else {
            return Phrase("divergence.all-uncounted")
        }
        return count == 1
            ? Phrase("divergence.all-one") : Phrase("divergence.all", ["count": .count(count)])
    }

    /// What a title says that has no finding.
    func title(_ heading: Phrase) -> Phrase {
        let gone = groups.filter(\.isTotal)
        let all = Phrase.Value.phrase(Self.allDiverged(gone))
        if isTotal { return Phrase("divergence.nothing-left", ["all": all]) }
        if gone.isEmpty { return Phrase("divergence.no-number", ["heading": .phrase(heading)]) }
        if gone.count <= Self.listed.title {
            return Phrase(
                "divergence.with",
                [
                    "all": all,
                    "names": .list(gone.map(\.name), separator: "divergence.between-names"),
                ])
        }
        return Phrase(
            "divergence.in-settings",
            ["gone": .count(gone.count), "settings": .count(groups.count)])
    }
}
