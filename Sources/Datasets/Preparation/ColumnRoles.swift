/// Columns that are learnt from, and what is to be told of the others.
struct ColumnRoles {
    private(set) var inputs: [TableColumn] = []
    private var empty: [String] = []
    private var constant: [String] = []
    private var numbers: [String] = []
    private var names: [String] = []
    private var keys: [String] = []
    private(set) var warnings: [TableNotice] = []

    /// - Parameters:
    ///   - isFirst: whether it stands where programs put row numbers.
    ///   - isKept: whether it is an input, whatever it seems to be.
    mutating func add(_ column: TableColumn, isFirst: Bool, isKept: Bool) {
        switch ColumnRole(column, isFirst: isFirst) {
        case .empty:
            empty.append(column.name)
            return
        case _ where isKept: break
        case .constant:
            constant.append(column.name)
            return
        case .rowNumbers:
            numbers.append(column.name)
            return
        case .names:
            names.append(column.name)
            return
        case .key: keys.append(column.name)
        case .input: break
        }
        inputs.append(column)
        warnings += column.notices
    }

    /// Columns that were left out because they tell rows apart.
    var rowNames: [String] { numbers + names }

    var notices: [TableNotice] {
        var notices: [TableNotice] = []
        if !empty.isEmpty { notices.append(.emptyColumns(empty)) }
        if !constant.isEmpty { notices.append(.constantColumns(constant)) }
        if !numbers.isEmpty { notices.append(.rowNumbers(numbers)) }
        if !names.isEmpty { notices.append(.names(names)) }
        if !keys.isEmpty { notices.append(.keys(keys)) }
        return notices
    }
}
