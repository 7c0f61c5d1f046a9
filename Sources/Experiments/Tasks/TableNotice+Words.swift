public import Base
public import Datasets
import UserInput

extension TableNotice {
    /// What is to be known, as a sentence without its end.
    public var words: Localized {
        switch self {
        case .emptyRows, .totalRow, .rowNames, .droppedRows, .sample: rowWords
        case .emptyColumns, .constantColumns, .rowNumbers, .names, .keys: columnWords
        case .dressed, .words, .codes: valueWords
        }
    }

    private var rowWords: Localized {
        switch self {
        case .emptyRows(let count):
            return Localized(
                en: "left out \(rows(count)) without any value", zh: "略去 \(count) 个没有任何值的行")
        case .totalRow(let line):
            return Localized(
                en: "left out line \(line), which sums up the others", zh: "略去第 \(line) 行：它是其他各行的汇总"
            )
        case .rowNames:
            return Localized(
                en:
                    "the header has a name less than rows have fields, so the first column is taken for "
                    + "names of rows, as R writes them",
                zh: "表头比各行少一个名称，因此第一列视为行名（R 的写法）")
        case .droppedRows(let count, let all, let missing):
            return Localized(
                en:
                    "left out \(count) of \(rows(all)) that \(count == 1 ? "misses" : "miss") a value: "
                    + listed(missing.map { "\($0.column.quoted) misses \($0.rows)" }, "and", "more"),
                zh: "略去 \(all) 行中缺值的 \(count) 行："
                    + listed(missing.map { "\($0.column.quoted) 缺 \($0.rows) 个" }, "以及另外", "列"))
        case .sample(let count, let all):
            return Localized(
                en:
                    "\(count) of \(rows(all)) are used, drawn at random, classes in the same shares",
                zh: "从 \(all) 行中随机抽取 \(count) 行，类别保持原有比例")
        default: return Localized(en: "", zh: "")
        }
    }

    private var columnWords: Localized {
        func leftOut(_ names: [String], _ why: String, _ whyChinese: String) -> Localized {
            let names = names.map(\.quoted)
            return Localized(
                en: "left out \(listed(names, "and", "more")): \(why)",
                zh: "略去 \(listed(names, "以及另外", "列"))：\(whyChinese)")
        }
        switch self {
        case .emptyColumns(let names):
            return leftOut(names, "no row has a value", "没有任何值")
        case .constantColumns(let names):
            return leftOut(names, "the same value in every row teaches nothing", "各行的值都相同，学不到东西")
        case .rowNumbers(let names):
            return leftOut(names, "it numbers rows and measures nothing", "只是行号，没有测量什么")
        case .names(let names):
            return leftOut(
                names, "as many different texts are names of rows, not categories",
                "不同的文字太多，是各行的名称而不是类别")
        case .keys(let names):
            let names = names.map(\.quoted)
            let verb = names.count == 1 ? "tells" : "tell"
            return Localized(
                en:
                    "\(listed(names, "and", "more")) \(verb) every row from all others by a whole number; "
                    + "what only numbers rows is no measurement",
                zh: "\(listed(names, "以及另外", "列")) 每行各有一个不同的整数；如果只是编号，就不是测量值")
        default: return Localized(en: "", zh: "")
        }
    }

    private var valueWords: Localized {
        switch self {
        case .dressed(let dress, let names, let example, let meaning):
            let (what, whatChinese) = dress.words
            let names = names.map(\.quoted)
            let value = TableNotice.short(meaning)
            return Localized(
                en:
                    "\(listed(names, "and", "more")) \(names.count == 1 ? "is" : "are") read as \(what): "
                    + "\(example.quoted) is \(value)",
                zh: "\(listed(names, "以及另外", "列")) 读作\(whatChinese)：\(example.quoted) 即 \(value)")
        case .words(let column, let word, let count):
            return Localized(
                en:
                    "\(word.quoted) (\(rows(count)) of \(column.quoted)) is taken for a text like others",
                zh: "\(word.quoted)（\(column.quoted) 的 \(count) 行）当作普通的文字")
        case .codes(let column, let code, let count):
            return Localized(
                en:
                    "\(code) (\(rows(count)) of \(column.quoted)) is taken for a number like others",
                zh: "\(code)（\(column.quoted) 的 \(count) 行）当作普通的数字")
        default: return Localized(en: "", zh: "")
        }
    }

    private func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }

    /// The most columns that are named.
    private static let listed = 12

    private func listed(_ names: [String], _ and: String, _ more: String) -> String {
        let rest = names.count - Self.listed
        return names.prefix(Self.listed).joined(separator: ", ")
            + (rest > 0 ? " \(and) \(rest) \(more)" : "")
    }

    private static func short(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension NumberDress {
    /// What numbers are read as.
    fileprivate var words: (english: String, chinese: String) {
        switch self {
        case .percent: ("numbers without the per cent sign", "去掉百分号的数字")
        case .currency: ("numbers without the currency", "去掉货币符号的数字")
        case .unit: ("numbers without the unit", "去掉单位的数字")
        case .thousands: ("numbers with a mark between thousands", "带千位分隔符的数字")
        case .brackets: ("numbers, negative in brackets", "数字（括号表示负数）")
        case .multiples: ("numbers, with letters for thousands and more", "数字（字母表示千、百万等）")
        case .dates: ("days since the earliest date", "距最早日期的天数")
        case .times: ("hours", "小时数")
        }
    }
}
