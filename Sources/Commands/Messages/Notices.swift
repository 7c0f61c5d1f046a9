import Base
import Datasets
import Experiments

/// What a user should know of a table before its results.
struct Notices {
    let lines: [String]

    /// - Parameter words: of messages.
    init(_ dataset: Dataset, _ words: Words) {
        lines = dataset.notices.map { notice in
            "regplot: \(words.text(notice.phrase))." + (notice.advice.map { " \($0)" } ?? "")
        }
    }
}

extension TableNotice {
    /// What to type if something else was meant; nil where there is nothing to choose.
    fileprivate var advice: String? {
        switch self {
        case .rowNumbers(let names), .names(let names):
            return "To learn from \(names.count == 1 ? "it" : "them") all the same, say --keep "
                + "\(TableNotice.list(names))."
        case .keys(let names):
            return "To leave \(names.count == 1 ? "it" : "them") out, say --ignore "
                + "\(TableNotice.list(names))."
        case .words(_, let word, _):
            return "If it means that a value is missing, say --missing \(ColumnList.option(word))."
        case .codes(_, let code, _):
            return "If it means that a value is missing, say --missing \(code)."
        case .sample: return "--rows says how many."
        case .droppedRows(_, let rows, let missing):
            let sparse = TableNotice.sparse(missing, of: rows)
            return sparse.isEmpty
                ? nil
                : "--ignore \(sparse.joined(separator: ",")) leaves out the sparse "
                    + "\(sparse.count == 1 ? "column" : "columns") instead."
        default: return nil
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).map(ColumnList.option).joined(separator: ",")
            + (names.count > 5 ? ",…" : "")
    }
}
