public import Base
public import Datasets
import UserInput

extension TableNotice {
    /// What is to be known, as a sentence without its end and without markup.
    public var phrase: Phrase {
        switch self {
        case .emptyRows(let count):
            Phrase(
                count == 1 ? "notice.empty-row" : "notice.empty-rows", ["count": .count(count)])
        case .totalRow(let line): Phrase("notice.total-row", ["line": .count(line)])
        case .rowNames: Phrase("notice.row-names")
        case .emptyColumns(let names): Phrase("notice.empty-columns", ["names": listed(names)])
        case .constantColumns(let names):
            Phrase("notice.constant-columns", ["names": listed(names)])
        case .rowNumbers(let names): Phrase("notice.row-numbers", ["names": listed(names)])
        case .names(let names): Phrase("notice.names", ["names": listed(names)])
        case .keys(let names):
            Phrase(
                names.count == 1 ? "notice.key" : "notice.keys", ["names": listed(names)])
        case .dressed(let dress, let names, let example, let meaning):
            Phrase(
                names.count == 1 ? "notice.dressed-one" : "notice.dressed-many",
                [
                    "names": listed(names), "what": .phrase("dress.\(dress.rawValue)"),
                    "example": .text(example.quoted), "meaning": .text(TableNotice.short(meaning)),
                ])
        case .words(let column, let word, let count):
            Phrase(
                "notice.word",
                [
                    "word": .text(word.quoted), "rows": rows(count),
                    "column": .text(column.quoted),
                ])
        case .codes(let column, let code, let count):
            Phrase(
                "notice.code",
                ["code": .text(code), "rows": rows(count), "column": .text(column.quoted)])
        case .droppedRows(let count, let all, let missing):
            Phrase(
                count == 1 ? "notice.dropped-row" : "notice.dropped-rows",
                [
                    "count": .count(count), "all": rows(all),
                    "columns": listed(
                        missing.map { column in
                            .phrase(
                                "notice.missing",
                                [
                                    "column": .text(column.column.quoted),
                                    "rows": .count(column.rows),
                                ])
                        }),
                ])
        case .sample(let count, let all):
            Phrase("notice.sample", ["count": .count(count), "all": rows(all)])
        }
    }

    private func rows(_ count: Int) -> Phrase.Value {
        .phrase(count == 1 ? "notice.one-row" : "notice.many-rows", ["count": .count(count)])
    }

    /// The most columns that are named.
    private static let listed = 12

    private func listed(_ names: [String]) -> Phrase.Value {
        listed(names.map { .text($0.quoted) })
    }

    private func listed(_ names: [Phrase.Value]) -> Phrase.Value {
        let rest = names.count - Self.listed
        let first = Phrase.Value.list(
            Array(names.prefix(Self.listed)), separator: "notice.between-names")
        return rest > 0
            ? .phrase("notice.and-more", ["names": first, "rest": .count(rest)]) : first
    }

    private static func short(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
