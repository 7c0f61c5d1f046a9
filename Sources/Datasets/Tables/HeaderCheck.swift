/// Sees whether the first line names columns, or is a row like the others.
struct HeaderCheck {
    private let records: FieldReader.Records

    init(_ records: FieldReader.Records) { self.records = records }

    /// - Throws: `TableError.numericHeader` if the line is a row.
    func check() throws(TableError) {
        let header = Array(records.fields(0))
        let numbers = header.map(Self.number)
        guard numbers.contains(where: { $0 != nil }), !countsUp(numbers, header) else { return }
        let all = numbers.allSatisfy { $0 != nil }
        guard all || isRow(header, numbers) else { return }
        throw .numericHeader(line: records.lines[0], example: header.first { !$0.isEmpty } ?? "")
    }

    /// Columns that were never named are numbered 0, 1, 2, … by pandas, the index before them has no
    /// name.
    private func countsUp(_ numbers: [Double?], _ header: [String]) -> Bool {
        let own = header.first?.isEmpty == true ? Array(numbers.dropFirst()) : numbers
        return own.count >= 3 && own == (0..<own.count).map { Double($0) }
    }

    /// Numbers stand over numbers, and beside them either fractions, or texts that are found below.
    private func isRow(_ header: [String], _ numbers: [Double?]) -> Bool {
        var isLikely = false
        for (column, number) in numbers.enumerated() {
            let below = (1..<min(records.count, 200)).map {
                records.fields[records.starts[$0] + column]
            }
            let isNumeric = 2 * below.count { Self.number($0) != nil } > below.count
            if let number {
                guard isNumeric else { return false }
                if number != number.rounded() { isLikely = true }
            } else if isNumeric, !header[column].isEmpty {
                return false
            } else if !header[column].isEmpty, below.contains(header[column]) {
                isLikely = true
            }
        }
        return isLikely
    }

    private static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, first < 0x3A else { return nil }
        return Double(text.replacing(",", with: ".")).flatMap { $0.isFinite ? $0 : nil }
    }
}
