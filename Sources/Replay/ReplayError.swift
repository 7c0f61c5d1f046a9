/// Why a case cannot be replayed.
public enum ReplayError: Error, Sendable, Hashable {
}
