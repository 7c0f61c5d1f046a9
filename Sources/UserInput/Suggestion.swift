/// Finds what a misspelt word was meant to be.
public enum Suggestion {
    /// ` Did you mean "xor"?`, or nothing if no candidate is near.
    public static func sentence(for word: String, among candidates: [String]) -> String {
        nearest(to: word, among: candidates).map { " Did you mean \($0.quoted)?" } ?? ""
    }

    /// The most letters that a word may have.
    private static let longest = 100

    /// The nearest candidate, at most a third of the word's letters (and at least one) away.
    public static func nearest(to word: String, among candidates: [String]) -> String? {
        // Nobody mistypes a name of a thousand letters, and the time grows with their square.
        guard word.count <= longest else { return nil }
        let limit = max(1, word.count / 3)
        return candidates.filter { abs($0.count - word.count) <= limit }
            .map { ($0, distance(word.lowercased(), $0.lowercased())) }
            .filter { $0.1 <= limit }
            .min { $0.1 < $1.1 }?.0
    }

    /// Letters to insert, remove, replace or swap with their neighbour to get from one word to
    /// the other (optimal string alignment).
    static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first)
        let b = Array(second)
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
