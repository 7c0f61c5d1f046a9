import Base
import Charts
import Methods
import Neural

extension Sequence<Run> {
    /// Those whose loss and weights stayed finite to the end.
    var finished: [Run] { filter { $0.divergedAt == nil } }
}

/// How many seeds diverged among the runs that a figure or a claim is made of.
struct Divergence: Sendable {
    /// The runs of one setting.
    struct Group: Sendable {
        let name: Phrase.Value
        /// The share of its seeds that diverged.
        let share: Share

        init(_ name: Phrase.Value, _ runs: [Run]) {
            self.init(name, Share(runs.count - runs.finished.count, of: runs.count))
        }

        init(_ name: Phrase.Value, _ share: Share) {
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
    private(set) var hasOwnPanels = false
    private(set) var use = Use.leftOut

    /// Of figures that no run can spoil.
    static let none = Divergence([Group]())

    init(_ groups: [Group]) { self.groups = groups }

    /// One setting, which needs no name.
    init(_ runs: [Run]) { self.init([Group("", runs)]) }

    init(_ methods: [MethodRuns]) {
        self.init(methods.map { Group(.phrase($0.method.label), $0.runs) })
    }

    init(_ methods: [(method: Method, runs: [Run])]) {
        self.init(methods.map { Group(.phrase($0.method.label), $0.runs) })
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

    /// Seeds that diverged in some of several settings that are compared seed by seed.
    static func share(_ lists: [Run]...) -> Share { share(of: lists) }

    static func share(of lists: [[Run]]) -> Share {
        let seeds = lists.map(\.count).min() ?? 0
        return Share(
            (0..<seeds).count { seed in lists.contains { $0[seed].divergedAt != nil } }, of: seeds)
    }

    /// Whether every seed of every setting diverged.
    var isTotal: Bool { !groups.isEmpty && groups.allSatisfy(\.isTotal) }
}
