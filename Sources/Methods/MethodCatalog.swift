/// Every method, in the order of legends. A new one is a file beside this one and its name in this list.
public enum MethodCatalog {
    public static let all: [Method] = [
        .none, .l1, .l1Proximal, .l2, .dropout, .batchNorm, .augmentation, .earlyStopping,
    ]

    /// Those that a network and its data have all for.
    public static func methods(given: Set<Need>) -> [Method] {
        all.filter { $0.needs.isSubset(of: given) }
    }

    /// Every strength once, in the order of the methods that have it.
    public static let strengths: [Strength] = all.reduce(into: []) { strengths, method in
        if let strength = method.strength, !strengths.contains(strength) {
            strengths.append(strength)
        }
    }
}
