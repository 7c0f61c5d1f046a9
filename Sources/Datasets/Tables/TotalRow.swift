/// Finds a last row that sums up the others, as spreadsheets have it.
enum TotalRow {
    /// The last record if its first text is a word for a sum that nothing else in its column is.
    static func place(in records: FieldReader.Records, hasHeader: Bool) -> Int? {
        let last = records.count - 1
        let first = hasHeader ? 1 : 0
        guard last > first, let column = records.fields(last).firstIndex(where: { !$0.isEmpty })
        else { return nil }
        let place = column - records.starts[last]
        func field(_ record: Int) -> String {
            records.fields[records.starts[record] + place].lowercased()
        }
        func word(_ text: String) -> String {
            var text = text[...]
            while let sign = text.last, sign == ":" || sign == " " { text.removeLast() }
            return String(text)
        }
        let own = word(field(last))
        guard Vocabulary.totals.contains(own),
            !(first..<last).contains(where: { word(field($0)) == own })
        else {
            return nil
        }
        return last
    }
}
