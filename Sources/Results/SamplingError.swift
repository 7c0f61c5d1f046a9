/// How far a score of the rows that judge may lie from the score of new rows of the same kind: the rows that judge
/// are a sample themselves. Where they are the same for every seed, no range or interval over seeds holds this.
public enum SamplingError {
    /// Half the width of Wilson's 95 % interval of a share.
    /// - Parameters:
    ///   - share: of the rows that are right.
    ///   - rows: how many rows there are.
    public static func share(_ share: Double, rows: Int) -> Double {
        let interval = Share(Int((share * Double(rows)).rounded()), of: rows).interval
        return (interval.high - interval.low) / 2
    }

    /// Half the width of the 95 % interval of an explained share R² of the variance, z · 2√R² (1 − R²) / √n with
    /// z ≈ 1.96, for many rows with normally distributed errors; nil where nothing is explained.
    ///
    /// Source: I. Olkin and J. D. Finn, "Correlations redux", Psychological Bulletin 118 (1995).
    /// - Parameters:
    ///   - share: R² of the rows.
    ///   - rows: their number n.
    public static func explained(_ share: Double, rows: Int) -> Double? {
        guard share > 0, rows > 0 else { return nil }
        return Confidence.single.normalQuantile * 2 * share.squareRoot() * (1 - share)
            / Double(rows).squareRoot()
    }
}
