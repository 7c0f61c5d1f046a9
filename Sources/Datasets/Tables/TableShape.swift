/// Brings records to one width, as the programs that wrote them would read them back.
struct TableShape {
    private(set) var records: FieldReader.Records
    private(set) var notices: [TableNotice] = []

    /// The number that occurs most; of equals the one that comes first.
    static func mostCommon(_ numbers: [Int]) -> Int {
        var counts: [Int: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return numbers.first { counts[$0] == most } ?? 0
    }

    /// - Throws: `TableError` naming the line that is unlike the others.
    init(_ records: FieldReader.Records, hasHeader: Bool) throws(TableError) {
        self.records = records
        guard records.count > (hasHeader ? 1 : 0) else { throw .noRows }
        let widest = (0..<records.count).map(records.width).max() ?? 0
        guard widest <= TextTable.limits.columns else {
            throw .tooManyColumns(widest, limit: TextTable.limits.columns)
        }
        removeTrailing()
        if hasHeader { nameRowNames() }
        try checkWidths(hasHeader: hasHeader)
    }

    private var widths: [Int] { (0..<records.count).map(records.width) }

    /// Delimiters behind the last field that anything stands in, the header's names too.
    private mutating func removeTrailing() {
        let filled = (0..<records.count).map { record in
            records.width(record)
                - records.fields(record).reversed().prefix(while: \.isEmpty).count
        }
        let width = filled.max() ?? 0
        guard widths.contains(where: { $0 > width }) else { return }
        var fields: [String] = []
        var quoted: [Bool] = []
        var starts = [0]
        for record in 0..<records.count {
            let start = records.starts[record]
            let end = start + min(records.width(record), width)
            fields += records.fields[start..<end]
            quoted += records.quoted[start..<end]
            starts.append(fields.count)
        }
        (records.fields, records.quoted, records.starts) = (fields, quoted, starts)
    }

    /// A header that is one name short of rows whose first fields differ: so R writes the names of rows.
    private mutating func nameRowNames() {
        let header = records.width(0)
        // One name alone is a title rather.
        guard header > 1, (1..<records.count).allSatisfy({ records.width($0) == header + 1 }) else {
            return
        }
        let first = (1..<records.count).map { records.fields[records.starts[$0]] }
        guard Set(first).count == first.count else { return }
        records.fields.insert("", at: 0)
        records.quoted.insert(false, at: 0)
        for place in records.starts.indices.dropFirst() { records.starts[place] += 1 }
        notices.append(.rowNames)
    }

    private func checkWidths(hasHeader: Bool) throws(TableError) {
        let widths = widths
        let usual = TableShape.mostCommon(hasHeader ? Array(widths.dropFirst()) : widths)
        let odd = widths.indices.filter { widths[$0] != usual }
        // A header that no line agrees with is what is wrong.
        if hasHeader, widths[0] != usual, widths.count > 2, !widths.dropFirst().contains(widths[0])
        {
            throw .oddHeader(line: records.lines[0], fields: widths[0], expected: usual)
        }
        let expected = hasHeader ? widths[0] : usual
        guard let first = hasHeader ? widths.firstIndex(where: { $0 != expected }) : odd.first
        else {
            return
        }
        throw .ragged(
            line: records.lines[first], fields: widths[first], expected: expected,
            isLast: first == widths.count - 1)
    }
}
