import UserInput

/// Which values are missing, for a message.
public struct MissingValues: Hashable, Sendable {
    /// Of each column, the one that misses most first.
    public let counts: [TableNotice.MissingCount]
    /// The first of them.
    public let places: [TableError.Place]
    public let rows: Int
    /// How many rows miss nothing.
    public let complete: Int
    /// A text in the column of the answers that was taken for a missing one.
    public let answer: String?

    public init(
        counts: [TableNotice.MissingCount], places: [TableError.Place], rows: Int, complete: Int,
        answer: String?
    ) {
        self.counts = counts
        self.places = places
        self.rows = rows
        self.complete = complete
        self.answer = answer
    }
}

extension MissingValues: CustomStringConvertible {
    public var description: String {
        let count = counts.reduce(0) { $0 + $1.rows }
        return [
            complete == 0
                ? "every row misses a value: \(columns)."
                : "\(count) \(count == 1 ? "value is" : "values are") missing: \(columns). First: "
                    + places.map(\.description).joined(separator: "; ")
                    + (count > places.count ? "; and others." : "."),
            advice, answerAdvice,
        ].compactMap { $0 }.joined(separator: " ")
    }

    /// Each column with how many rows miss it.
    private var columns: String {
        let most = 8
        return counts.prefix(most).map { count in
            "\(count.column.quoted)\(count.isAnswer ? " (the answer)" : "") misses \(count.rows) of "
                + "\(rows) \(rows == 1 ? "row" : "rows")"
        }.joined(separator: ", ")
            + (counts.count > most ? ", and \(counts.count - most) more columns" : "")
    }

    private var advice: String {
        let sparse = Self.sparse(counts, of: rows).map(\.option)
        let ignore =
            sparse.isEmpty
            ? nil
            : "--ignore \(sparse.joined(separator: ",")) to leave out the sparse "
                + (sparse.count == 1 ? "column" : "columns")
        let kept = complete == 1 ? "1 row remains" : "\(complete) rows remain"
        let drop =
            complete == 0
            ? nil
            : "--drop-missing to leave out rows that miss a value (\(kept) of \(rows))"
        let options = [ignore, drop].compactMap { $0 }
        guard !options.isEmpty else {
            return "Fill in the values, or leave columns out with --ignore."
        }
        return "Fill in what is missing, or say \(options.joined(separator: ", or "))."
    }

    private var answerAdvice: String? { answer.map(MissingValues.advice) }

    /// How a text that was taken for a missing answer stays a class.
    static func advice(_ text: String) -> String {
        "If \(text.quoted) is a class and not a missing one, say --missing \"\" (only empty fields are "
            + "missing then), or put it between quotation marks in the file."
    }

    /// Columns that cost more rows than they are worth: those that miss a fifth of them.
    static func sparse(
        _ counts: [TableNotice.MissingCount], of rows: Int
    ) -> [TableNotice.MissingCount] {
        counts.filter { !$0.isAnswer && 5 * $0.rows >= rows }
    }
}

extension TableNotice {
    /// Columns that cost more rows than they are worth, as `--ignore` takes them.
    public static func sparse(_ counts: [MissingCount], of rows: Int) -> [String] {
        MissingValues.sparse(counts, of: rows).map(\.option)
    }
}

extension TableNotice.MissingCount {
    fileprivate var option: String { ColumnList.option(column) }
}
