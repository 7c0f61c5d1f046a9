import UserInput

/// Finds the key or value of an entry of which a command's refusal speaks.
struct RefusalPlace {
    let entry: StudyEntry

    /// - Parameter message: of the command.
    /// - Returns: the place, and the key if it can be told.
    func find(_ message: String) -> (place: TextPlace, key: String?) {
        if let field = named(message) { return (place(in: field, message), field.key) }
        let values = entry.fields.flatMap { field in
            ([field.value] + (field.value.items ?? [])).map { (field, $0) }
        }
        let quoted = values.first { $0.1.text.map { message.contains($0.quoted) } ?? false }
        let first = values.first { _, value in
            value.text.map {
                !$0.isEmpty && (message.hasPrefix($0 + " ") || message.hasPrefix($0 + ":"))
            }
                ?? false
        }
        if let (field, value) = quoted ?? first { return (value.place, field.key) }
        if message.hasPrefix("With "), let field = entry.fields.first(where: { $0.key == "vary" }) {
            return (field.value.place, field.key)
        }
        return (entry.place, nil)
    }

    /// The field whose option is named first.
    private func named(_ message: String) -> StudyField? {
        for word in message.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") }) {
            guard word.hasPrefix("--") else { continue }
            let name = String(word.dropFirst(2))
            let key = EntryKeys.renamed.first { $0.value == name && entry.kind == .study }?.key
            if let field = entry.fields.first(where: { $0.key == key ?? name }) { return field }
        }
        return nil
    }

    /// Of a list or a table the item that is meant, if it can be told.
    private func place(in field: StudyField, _ message: String) -> TextPlace {
        let item = field.value.items?.first { item in
            guard let word = item.word else { return false }
            let name = String(word.prefix { $0 != "=" })
            return message.contains(word.quoted) || message.contains("\(name.quoted)")
                || message.contains("--\(EntryKeys.renamed[field.key] ?? field.key) \(name):")
        }
        let inner = field.value.fields?.first { own in
            message.contains("--vary \(own.key) ") || message.contains("--vary \(own.key):")
                || message.contains("--vary \"\(own.key)=")
                || message.contains("With \(own.key)=")
        }
        return item?.place ?? inner?.place ?? field.value.place
    }
}
