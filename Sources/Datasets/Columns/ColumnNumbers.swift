/// A column's fields as numbers, whatever they wear.
struct ColumnNumbers {
    /// nil where a value is missing.
    private let fields: [String?]
    private(set) var tally = NumberTally()
    /// How many fields hold a value, and how many of these are plain numbers, or dates or times.
    private(set) var present = 0
    private var plain = 0
    private var withComma = 0
    private var dates = 0
    private var dresses: [WrittenNumber.Dress: Int] = [:]
    private var order: WrittenDate.Order?
    private var mostDress = WrittenNumber.Dress()
    /// Whether letters such as k and M tell how many zeros follow, rather than a unit.
    private var isMultiplied = false

    /// More ways to dress numbers belong to texts.
    private static let mostDresses = 50

    /// - Parameter fields: nil where a value is missing.
    init(_ fields: [String?]) {
        self.fields = fields
        for case let field? in fields {
            present += 1
            if let number = PlainNumber.value(field) {
                plain += 1
                let mark = PlainNumber.mark(field)
                tally.add(mark)
                if mark == .none { tally.add(whole: number) }
            } else if PlainNumber.value(withComma: field) != nil {
                withComma += 1
                tally.add(PlainNumber.mark(field, isComma: true))
            } else if let date = WrittenDate(field) {
                dates += 1
                order = order ?? date.order
            } else if let number = WrittenNumber(field), dresses.count < Self.mostDresses {
                dresses[number.dress, default: 0] += 1
                tally.add(number.mark)
                if number.mark == .none, let value = number.value(decimal: ".") {
                    tally.add(whole: value)
                }
            }
        }
        if withComma > 0 { dresses[.init(), default: 0] += withComma }
        let most = dresses.first { !$0.key.isPlain && 2 * $0.value > present }
        mostDress = most?.key ?? WrittenNumber.Dress()
        let own = dresses.keys.filter { !$0.isPlain }
        let suffixes = Set(own.map(\.suffix)).union(plain + (dresses[.init()] ?? 0) > 0 ? [""] : [])
        isMultiplied =
            suffixes.count > 1 && Set(own.map(\.prefix)).count == 1
            && suffixes.allSatisfy { Multiples.factor($0) != nil }
    }

    /// How many fields are numbers of the way that most are written.
    var count: Int {
        if dates > plain + dressed { return dates }
        return plain + dressed
    }

    private var dressed: Int {
        if isMultiplied { return dresses.values.reduce(0, +) }
        let bare = dresses[.init()] ?? 0
        return mostDress.isPlain ? bare : bare + (dresses[mostDress] ?? 0)
    }

    /// Whether numbers have different words behind them: names of categories such as "1 - low".
    var hasSeveralUnits: Bool { !isMultiplied && dresses.keys.count { !$0.suffix.isEmpty } > 1 }

    /// Suffixes that measure the same in different scales.
    private static let scales: [Set<String>] = [
        ["°c", "°f", "k"], ["mm", "cm", "m", "km", "in", "ft"], ["mg", "g", "kg", "lb", "oz"],
    ]

    /// Two fields in different money or different scales of one quantity, where every field is such an
    /// amount: neither numbers to compare nor categories.
    var differentUnits: (row: Int, other: Int)? {
        let own = dresses.filter { !$0.key.isPlain }
        guard own.count > 1, own.values.reduce(0, +) == present else { return nil }
        let suffixes = Set(own.keys.map { $0.suffix.lowercased() })
        guard own.keys.allSatisfy(\.isMoney) || Self.scales.contains(where: suffixes.isSubset)
        else { return nil }
        let written = fields.map { $0.flatMap { WrittenNumber($0) }?.dress }
        guard let other = written.firstIndex(where: { $0 != nil }),
            let row = written.firstIndex(where: { $0 != nil && $0 != written[other] })
        else { return nil }
        return (row, other)
    }

    /// The numbers, nil where a value is missing.
    struct Values {
        var numbers: [Double?] = []
        var dress: NumberDress?
        /// A field that shows the dress.
        var example = ""
        var meaning = 0.0
    }

    /// Why a field is no number like the others.
    enum Problem: Error {
        /// Nothing like a number, or like a date.
        case notANumber(row: Int, isDate: Bool)
        /// Both are numbers, but written in different ways.
        case mixed(row: Int, otherRow: Int)
        /// 3/4/2024 may be two days.
        case ambiguousDate(row: Int)
    }

    /// - Parameter table: what all columns together say of the mark before decimals.
    func values(in table: NumberTally, isDividedByCommas: Bool) throws(Problem) -> Values {
        if dates > plain + dressed { return try dateValues() }
        guard let decimal = tally.decimal(in: table, isDividedByCommas: isDividedByCommas) else {
            throw contradiction()
        }
        if plain == present, decimal == "." { return compactDates() ?? plainValues() }
        var result = Values()
        result.numbers.reserveCapacity(fields.count)
        for (row, field) in fields.enumerated() {
            guard let field else {
                result.numbers.append(nil)
                continue
            }
            if decimal == ".", let number = PlainNumber.value(field), number == 0 || isBare {
                result.numbers.append(number)
                continue
            }
            if decimal == ",", isBare, let number = PlainNumber.value(withComma: field) {
                result.numbers.append(number)
                continue
            }
            guard let written = WrittenNumber(field), var number = written.value(decimal: decimal)
            else { throw .notANumber(row: row, isDate: false) }
            try check(written, number, row: row)
            if isMultiplied { number *= Multiples.factor(written.dress.suffix) ?? 1 }
            result.numbers.append(number)
            note(written, field, number, decimal: decimal, in: &result)
        }
        return result
    }

    /// Whether numbers without a dress are like the others.
    private var isBare: Bool { mostDress.isPlain || isMultiplied }

    private func plainValues() -> Values {
        Values(numbers: fields.map { $0.flatMap { PlainNumber.value($0) } })
    }

    /// A dress that is not the column's: zero alone needs none.
    private func check(_ written: WrittenNumber, _ number: Double, row: Int) throws(Problem) {
        guard !isMultiplied, written.dress != mostDress, number != 0 || !written.dress.isPlain
        else {
            return
        }
        // 13A may be a name, but 5 % is a number.
        guard !mostDress.isPlain || written.dress.isPercent || written.dress.isMoney else {
            throw .notANumber(row: row, isDate: false)
        }
        let other = fields.firstIndex { field in
            field.flatMap { WrittenNumber($0) }?.dress == mostDress
        }
        throw .mixed(row: row, otherRow: other ?? row)
    }

    private func note(
        _ written: WrittenNumber, _ field: String, _ number: Double, decimal: Character,
        in values: inout Values
    ) {
        let own: NumberDress? =
            if isMultiplied, written.dress.suffix.isEmpty == false {
                .multiples
            } else if written.dress.prefix.isEmpty, written.dress.suffix.isEmpty {
                written.isGrouped(decimal: decimal)
                    ? .thousands : written.isInBrackets ? .brackets : nil
            } else if written.dress.isPercent {
                .percent
            } else if written.dress.isMoney {
                .currency
            } else {
                .unit
            }
        // The dress that says most is told, with the first field that shows it.
        guard let own, values.dress == nil || values.dress == .brackets else { return }
        (values.dress, values.example, values.meaning) = (own, field, number)
    }

    /// Two fields that say different things of commas and points.
    private func contradiction() -> Problem {
        func row(_ marks: Set<WrittenNumber.Mark>) -> Int? {
            fields.firstIndex { field in
                field.flatMap { WrittenNumber($0) }.map { marks.contains($0.mark) } ?? false
            }
        }
        let first = row([.point]) ?? row([.pointOrGroup]) ?? 0
        let second = row([.comma]) ?? row([.commaOrGroup]) ?? 0
        return .mixed(row: max(first, second), otherRow: min(first, second))
    }

    private func dateValues() throws(Problem) -> Values {
        let dates = fields.map { $0.flatMap { WrittenDate($0) } }
        let isTime = dates.first { $0 != nil }??.isTime ?? false
        var result = Values()
        for (row, date) in dates.enumerated() where fields[row] != nil {
            guard let date, date.isTime == isTime else { throw .notANumber(row: row, isDate: true) }
            guard order != nil || !date.isAmbiguous || hasPoints(row) else {
                throw .ambiguousDate(row: row)
            }
        }
        let order = order ?? .dayFirst
        var numbers: [Double?] = []
        for (row, date) in dates.enumerated() {
            let value = date?.value(order)
            if date != nil, value == nil { throw .notANumber(row: row, isDate: true) }
            numbers.append(value)
        }
        let first = isTime ? 0 : numbers.compactMap { $0 }.min() ?? 0
        result.numbers = numbers.map { $0.map { $0 - first } }
        note(dates: &result, isTime ? .times : .dates)
        return result
    }

    /// Points stand between day and month where the day comes first.
    private func hasPoints(_ row: Int) -> Bool { fields[row]?.contains(".") ?? false }

    private func note(dates values: inout Values, _ dress: NumberDress) {
        let row = values.numbers.firstIndex { $0 != nil && $0 != 0 } ?? 0
        values.dress = dress
        values.example = fields[row] ?? ""
        values.meaning = values.numbers[row] ?? 0
    }

    /// Dates such as 20240105.
    private func compactDates() -> Values? {
        guard present > 1, tally.points == 0, tally.largestWhole >= 19_000_101 else { return nil }
        var numbers: [Double?] = []
        for field in fields {
            guard let field else {
                numbers.append(nil)
                continue
            }
            guard let date = PlainNumber.value(field).flatMap({ WrittenDate.compact($0) }) else {
                return nil
            }
            numbers.append(date)
        }
        let first = numbers.compactMap { $0 }.min() ?? 0
        var result = Values(numbers: numbers.map { $0.map { $0 - first } })
        note(dates: &result, .dates)
        return result
    }
}
