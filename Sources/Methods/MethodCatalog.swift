/// Every method, in the order of legends. A new one is a file beside this one and its name in this list.
public enum MethodCatalog {
    public static let all: [Method] = [
        .none, .l1, .l1Proximal, .l2, .dropout, .batchNorm, .augmentation, .earlyStopping,
        .maxNorm, .adamW, .labelSmoothing, .mixup, .layerNorm, .weightAveraging, .gradientNoise,
    ]

    /// Those that are compared where they are asked for.
    public static let optional = all.filter { !$0.isStandard }

    /// The standard ones, and those that are asked for.
    public static func methods(with added: Set<Method> = []) -> [Method] {
        all.filter { $0.isStandard || added.contains($0) }
    }

    /// Every strength once, in the order of the methods that have it.
    public static let strengths = strengths(of: all)

    /// The strengths of methods, each once.
    public static func strengths(of methods: [Method]) -> [Strength] {
        methods.reduce(into: []) { strengths, method in
            if let strength = method.strength, !strengths.contains(strength) {
                strengths.append(strength)
            }
        }
    }
}
