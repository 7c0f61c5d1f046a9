import Foundation
public import Testing

/// How much the tests try, by REGPLOT_TESTS in the environment: `quick` is for before a commit, `all`
/// for what only `make check-all` has the time for; without it they try what every change must pass.
public enum Effort {
    public static let isQuick = word == "quick"
    public static let isWhole = word == "all"

    private static let word = ProcessInfo.processInfo.environment["REGPLOT_TESTS"]
}

extension Trait where Self == ConditionTrait {
    /// Takes seconds: `make quick` leaves it out.
    public static var slow: Self {
        .disabled(if: Effort.isQuick, "slow; `make unit` runs it")
    }

    /// Takes minutes: only `make check-all` runs it.
    public static var exhaustive: Self {
        .enabled(if: Effort.isWhole, "exhaustive; `make check-all` runs it")
    }
}
