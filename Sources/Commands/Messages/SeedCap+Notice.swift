import Experiments

extension [SeedCap] {
    /// What a message says of a report with so many seeds; nil if every part has all of them.
    func notice(of seeds: Int) -> String? {
        guard !isEmpty else { return nil }
        let parts = Set(map(\.seeds)).sorted(by: >).map { count in
            (count == 1 ? "the first alone for " : "the first \(count) for ")
                + filter { $0.seeds == count }.map(\.subject.name).joined(separator: ", ")
        }
        return "Not all \(seeds) seeds are used everywhere: " + parts.joined(separator: "; ") + "."
    }
}

extension SeedCap.Subject {
    fileprivate var name: String {
        switch self {
        case .figure(let id): id
        case .claim(let id): "claim \(id)"
        case .maskMean(let claim): "the mean over masks in claim \(claim)"
        }
    }
}
