/// Which of several strengths is chosen: the one with the highest mean score on validation rows, of equal ones
/// the weakest.
enum StrengthChoice {
    /// Means that differ by less are equal: sums of the same scores may differ in their last bits.
    private static let rounding = 1e-9

    /// The place of the chosen strength; nil if there is none.
    /// - Parameter scores: of every strength, weakest first, those of its seeds; nil of a seed that diverged.
    static func place(_ scores: [[Double?]]) -> Int? {
        let means = means(scores)
        guard let best = means.max() else { return nil }
        return means.firstIndex { $0 >= best - rounding }
    }

    /// Means over all seeds. One that diverged counts as 0, as if nothing had been learnt, or as the lowest
    /// score of any seed where that is less.
    static func means(_ scores: [[Double?]]) -> [Double] {
        let known = scores.joined().compactMap(\.self).filter(\.isFinite)
        let lost = min(0, known.min() ?? 0)
        return scores.map { seeds in
            let counted = seeds.map { score in
                score.flatMap { $0.isFinite ? $0 : nil } ?? lost
            }
            return counted.reduce(0, +) / Double(max(counted.count, 1))
        }
    }
}
