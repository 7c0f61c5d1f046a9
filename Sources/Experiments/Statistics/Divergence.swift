import Base
import Charts
import Methods
import Neural

extension Sequence<Run> {
    /// Those whose loss and weights stayed finite to the end.
    var finished: [Run] { filter { $0.divergedAt == nil } }
}

/// How many seeds diverged among the runs that a figure or a claim is made of, and how it says so.
struct Divergence: Sendable {
    /// The runs of one setting.
    struct Group: Sendable {
        let name: Localized
        /// The share of its seeds that diverged.
        let share: Share

        init(_ name: Localized, _ runs: [Run]) {
            self.init(name, Share(runs.count - runs.finished.count, of: runs.count))
        }

        init(_ name: Localized, _ share: Share) {
            self.name = name
            self.share = share
        }

        /// Whether no seed is left.
        var isTotal: Bool { share.successes > 0 && share.successes == share.trials }
    }

    let groups: [Group]
    /// What becomes of seeds that diverged.
    enum Use: Sendable {
        /// They are left out.
        case leftOut
        /// They count among those that did not get there.
        case counted
        /// What they recorded before is shown all the same.
        case shown
    }

    /// Whether every group has a panel of its own, in the same order.
    var hasOwnPanels = false
    var use = Use.leftOut

    /// Words of a user that a title may hold: a dash or an infinity in them is no missing number.
    var names: [String] = []

    /// Of figures that no run can spoil.
    static let none = Divergence([Group]())

    init(_ groups: [Group]) { self.groups = groups }

    /// One setting, which needs no name.
    init(_ runs: [Run]) { self.init([Group(Localized(""), runs)]) }

    init(_ methods: [MethodRuns]) {
        self.init(methods.map { Group($0.method.label, $0.runs) })
    }

    init(_ methods: [(method: Method, runs: [Run])]) {
        self.init(methods.map { Group($0.method.label, $0.runs) })
    }

    /// The same where every group has a panel of its own.
    var byPanel: Divergence {
        var result = self
        result.hasOwnPanels = true
        return result
    }

    /// The same where seeds that diverged are used in another way.
    func lost(_ use: Use) -> Divergence {
        var result = self
        result.use = use
        return result
    }

    /// The same where titles hold words of a user.
    func naming(_ names: [String]) -> Divergence {
        var result = self
        result.names = names.filter(lacksNumber)
        return result
    }

    /// Whether a title misses a number, whatever a user's words in it look like.
    private func lacksFinding(_ title: String) -> Bool {
        lacksNumber(names.reduce(title) { $0.replacing($1, with: "") })
    }

    /// Seeds that diverged in some of several settings that are compared seed by seed.
    static func share(_ lists: [Run]...) -> Share { share(of: lists) }

    static func share(of lists: [[Run]]) -> Share {
        let seeds = lists.map(\.count).min() ?? 0
        return Share(
            (0..<seeds).count { seed in lists.contains { $0[seed].divergedAt != nil } }, of: seeds)
    }

    /// Whether every seed of every setting diverged.
    var isTotal: Bool { !groups.isEmpty && groups.allSatisfy(\.isTotal) }

    private var lost: [Group] { groups.filter { $0.share.successes > 0 } }

    /// How many settings captions and titles list by name before they only count them.
    private static let listed = (caption: 7, title: 4)

    /// What a caption says; nil if every seed stayed finite.
    func sentence(_ language: Language) -> String? {
        guard !lost.isEmpty else { return nil }
        let isEnglish = language == .en
        if isTotal { return Self.allDiverged(groups, language) + (isEnglish ? "." : "。") }
        if groups.count == 1 {
            return Self.counted(lost[0].share, language)
                + (isEnglish
                    ? (use == .leftOut ? " and are not drawn." : ".")
                    : (use == .leftOut ? "，未画出。" : "。"))
        }
        if lost.count <= Self.listed.caption {
            let parts = lost.map { group in
                let (few, all) = (group.share.successes, group.share.trials)
                return isEnglish
                    ? "\(group.name.en) (\(few) of \(all))"
                    : "\(group.name.zh)（\(all) 个中的 \(few) 个）"
            }
            let start =
                isEnglish
                ? (use == .leftOut
                    ? "Seeds that diverged and are not drawn: " : "Seeds that diverged: ")
                : (use == .leftOut ? "发散而未画出的种子：" : "发散的种子：")
            return start + parts.joined(separator: isEnglish ? ", " : "、") + (isEnglish ? "." : "。")
        }
        let (few, all) = (
            lost.reduce(0) { $0 + $1.share.successes }, groups.reduce(0) { $0 + $1.share.trials }
        )
        return isEnglish
            ? "In \(lost.count) of \(groups.count) settings seeds diverged, \(few) of \(all) runs in all\(use == .leftOut ? "; they are not drawn." : ".")"
            : "\(groups.count) 组设置中有 \(lost.count) 组出现发散，共 \(all) 次运行中的 \(few) 次\(use == .leftOut ? "，未画出。" : "。")"
    }

    /// `3 of 8 seeds diverged`, at the start of a sentence.
    static func counted(_ share: Share, _ language: Language) -> String {
        guard share.successes < share.trials else {
            return allDiverged([Group(Localized(""), share)], language)
        }
        return switch language {
        case .en: "\(share.successes) of \(share.trials) seeds diverged"
        case .zh: "\(share.trials) 个种子中有 \(share.successes) 个发散"
        }
    }

    /// `All 8 seeds diverged`, or without the number where settings have different ones.
    private static func allDiverged(_ groups: [Group], _ language: Language) -> String {
        let counts = Set(groups.map(\.share.trials))
        let count = counts.count == 1 ? counts.first : nil
        switch (language, count) {
        case (.en, 1): return "The only seed diverged"
        case (.zh, 1): return "唯一的种子发散"
        case (.en, let count?): return "All \(count) seeds diverged"
        case (.zh, let count?): return "全部 \(count) 个种子均发散"
        case (.en, nil): return "All seeds diverged"
        case (.zh, nil): return "全部种子均发散"
        }
    }

    /// What a title says that has no finding.
    private func title(_ heading: Localized, _ language: Language) -> String {
        let isEnglish = language == .en
        let gone = groups.filter(\.isTotal)
        let all = Self.allDiverged(gone, language)
        if isTotal { return isEnglish ? "\(all): nothing is left to show" : "\(all)，没有可画的结果" }
        if gone.isEmpty {
            return isEnglish
                ? "\(heading.en): these runs give no number" : "\(heading.zh)：这些运行没有给出数值"
        }
        if gone.count <= Self.listed.title {
            let names = gone.map(\.name[language])
            return isEnglish
                ? "\(all) with \(names.joined(separator: ", "))"
                : "“\(names.joined(separator: "”“"))”的\(all)"
        }
        return isEnglish
            ? "All seeds diverged in \(gone.count) of \(groups.count) settings"
            : "\(groups.count) 组设置中有 \(gone.count) 组的全部种子均发散"
    }

    /// The figure, saying what diverged: in its caption, in the panels that are empty for it, and in
    /// its title where that misses a number.
    func told(in figure: Figure, heading: Localized, _ language: Language) -> Figure {
        var figure = figure
        if let sentence = sentence(language) {
            figure.caption = figure.caption + RichText((language == .en ? " " : "") + sentence)
        }
        let isEmpty = isTotal && use == .leftOut
        let missesFinding = isEmpty || lacksFinding(figure.title.plain)
        if missesFinding {
            figure.title = RichText(title(heading, language))
        }
        figure.description =
            missesFinding && lacksNumber(figure.description) || isEmpty
            ? figure.title.plain + (language == .en ? "." : "。")
            : withoutMissingNumbers(figure.description, language)
        var place = 0
        for row in figure.panels.indices {
            for column in figure.panels[row].indices {
                let panel = figure.panels[row][column]
                figure.panels[row][column].title = filled(panel.title, language)
                figure.panels[row][column].note =
                    emptyNote(place, language) ?? panel.note.map { filled($0, language) }
                    ?? (panel.isBlank ? RichText(Self.nothing[language]) : nil)
                place += 1
            }
        }
        if isEmpty || figure.panels.joined().allSatisfy(\.isBlank) {
            figure = figure.reducedToItsTitle
        }
        return figure
    }

    /// What stands in a panel that is empty for another reason than seeds that diverged.
    private static let nothing = Localized(en: "nothing to show", zh: "没有可画的数值")

    private func filled(_ text: RichText, _ language: Language) -> RichText {
        RichText(
            runs: text.runs.map { run in
                var run = run
                run.text = withoutMissingNumbers(run.text, language)
                return run
            })
    }

    /// What stands in the corner of a panel of which every seed diverged.
    private func emptyNote(_ place: Int, _ language: Language) -> RichText? {
        guard hasOwnPanels, place < groups.count, groups[place].isTotal else { return nil }
        let words = Self.allDiverged([groups[place]], language)
        return RichText(words.prefix(1).lowercased() + words.dropFirst())
    }
}
