public import Base
public import Neural

/// How many seeds diverged among the runs that a figure or a claim is made of.
public struct Divergence: Sendable {
    /// The runs of one setting.
    public struct Group: Sendable {
        public let name: Phrase.Value
        /// The share of its seeds that diverged.
        public let share: Share

        public init(_ name: Phrase.Value, _ runs: [Run]) {
            self.init(name, runs.diverged)
        }

        public init(_ name: Phrase.Value, _ share: Share) {
            self.name = name
            self.share = share
        }

        /// Whether no seed is left.
        public var isTotal: Bool { share.successes > 0 && share.successes == share.trials }
    }

    /// What becomes of seeds that diverged.
    public enum Use: Sendable {
        /// They are left out.
        case leftOut
        /// They count among those that did not get there.
        case counted
        /// What they recorded before is shown all the same.
        case shown
    }

    public let groups: [Group]
    /// Whether every group has a panel of its own, in the same order.
    public private(set) var hasOwnPanels = false
    public private(set) var use = Use.leftOut

    /// Of figures that no run can spoil.
    public static let none = Divergence([Group]())

    public init(_ groups: [Group]) { self.groups = groups }

    /// One setting, which needs no name.
    public init(_ runs: [Run]) { self.init([Group("", runs)]) }

    /// The same where every group has a panel of its own.
    public var byPanel: Divergence {
        var result = self
        result.hasOwnPanels = true
        return result
    }

    /// The same where seeds that diverged are used in another way.
    public func lost(_ use: Use) -> Divergence {
        var result = self
        result.use = use
        return result
    }

    /// Seeds that diverged in some of several settings that are compared seed by seed.
    public static func share(_ lists: [Run]...) -> Share {
        let seeds = lists.map(\.count).min() ?? 0
        return Share(
            (0..<seeds).count { seed in lists.contains { $0[seed].divergedAt != nil } }, of: seeds)
    }

    /// Whether every seed of every setting diverged.
    public var isTotal: Bool { !groups.isEmpty && groups.allSatisfy(\.isTotal) }
}
