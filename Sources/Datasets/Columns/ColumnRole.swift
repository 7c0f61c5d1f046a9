/// Whether a column measures something, or tells rows apart.
enum ColumnRole {
    case input
    /// It numbers rows, or names them.
    case rowNumbers, names
    /// It tells rows apart, but may measure something.
    case key
    case constant, empty

    /// Texts in most rows are different from all others: names, as are more than so many.
    private static let limits = (categories: 50, fewNames: 5)

    init(_ column: TableColumn, isFirst: Bool) {
        switch column.content {
        case .nothing: self = .empty
        case _ where column.isConstant: self = .constant
        case .categories(let places, let names):
            let present = places.count { $0 != nil }
            let isNames =
                names.count > Self.limits.categories
                || names.count > Self.limits.fewNames && 2 * names.count > present
            self = isNames ? .names : .input
        case .numbers(let numbers):
            self = ColumnRole.role(numbers, column, isFirst: isFirst)
        }
    }

    private static func role(
        _ numbers: [Double?], _ column: TableColumn, isFirst: Bool
    ) -> ColumnRole {
        let known = numbers.compactMap { $0 }
        let isDate = column.notices.contains {
            if case .dressed = $0 { true } else { false }
        }
        guard known.count == numbers.count, !isDate, let least = known.min(),
            let most = known.max(),
            known.allSatisfy({ $0 == $0.rounded() }), Set(known).count == known.count
        else { return .input }
        // In any order: the rows of the table may have been shuffled.
        let counts = most - least == Double(known.count - 1)
        let rises = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
        let name = RowNumberName(column.name)
        if isFirst, column.isUnnamed || name.isUnnamed { return .rowNumbers }
        if name.isLikely, counts || isFirst && (rises || name.isCertain) { return .rowNumbers }
        return counts || name.isLikely ? .key : .input
    }
}

/// What columns are called that number rows.
private struct RowNumberName {
    let isLikely, isCertain, isUnnamed: Bool

    init(_ name: String) {
        let lower = name.lowercased()
        let bare = String(lower.filter { $0.isLetter || $0.isNumber })
        isUnnamed = lower.hasPrefix("unnamed: ") || lower == "...1"
        // customer_id, customerId, CustomerID.
        isCertain =
            ["id", "ids", "uid", "uuid"].contains(bare)
            || ["_id", " id", "-id", ".id", "Id", "ID"].contains { name.hasSuffix($0) }
                && name.count > 2
        isLikely =
            isCertain || isUnnamed || lower == "#" || lower == "n°"
            || Vocabulary.rowNumbers.contains(bare)
    }
}
