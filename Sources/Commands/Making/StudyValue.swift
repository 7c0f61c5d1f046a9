import TOMLKit

/// A value of a study file, and where it stands.
struct StudyValue: Sendable {
    enum Content: Sendable {
        case text(String)
        /// As a command line has it.
        case number(String)
        case flag(Bool)
        /// A day, as it is written.
        case date(String)
        case list([StudyValue])
        /// In the order of the file.
        case table([StudyField])
        /// A time of day, which nothing asks for.
        case time
    }

    let content: Content
    let place: TextPlace

    /// - Parameters:
    ///   - value: as the parser gives it.
    ///   - path: where it is in the file's tables.
    init(_ value: any TOMLValueConvertible, at path: TOMLPlaces.Path, in places: TOMLPlaces) {
        place = places.value(path) ?? TextPlace()
        content =
            switch value.type {
            case .string: .text(value.string ?? "")
            case .int: .number(value.int.map { "\($0)" } ?? "")
            case .double: .number(value.double.map { "\($0)" } ?? "")
            case .bool: .flag(value.bool ?? false)
            case .date: .date(value.date.map(Self.written) ?? "")
            case .array:
                .list(
                    value.array?.enumerated().map { number, item in
                        StudyValue(item, at: path + [.index(number)], in: places)
                    } ?? [])
            case .table: .table(value.table.map { Self.fields($0, at: path, in: places) } ?? [])
            case .time, .dateTime: .time
            }
    }

    /// The fields of a table, in the order in which they stand in the file; the parser sorts them by name.
    static func fields(
        _ table: TOMLTable, at path: TOMLPlaces.Path = [], in places: TOMLPlaces
    ) -> [StudyField] {
        table.map { key, value in
            let own = path + [.key(key)]
            return StudyField(
                key: key, place: places.key(own) ?? TextPlace(),
                value: StudyValue(value, at: own, in: places))
        }.sorted { $0.place < $1.place }
    }

    private static func written(_ date: TOMLDate) -> String {
        func padded(_ number: Int, _ digits: Int) -> String {
            String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
        }
        return [padded(date.year, 4), padded(date.month, 2), padded(date.day, 2)]
            .joined(separator: "-")
    }

    /// What it is, for messages.
    var noun: String {
        switch content {
        case .text: "a text"
        case .number: "a number"
        case .flag: "true or false"
        case .date, .time: "a date"
        case .list: "a list"
        case .table: "a table"
        }
    }

    /// As one word of a command line; nil of lists, tables and dates.
    var word: String? {
        switch content {
        case .text(let text): text
        case .number(let number): number
        default: nil
        }
    }

    var text: String? { if case .text(let text) = content { text } else { nil } }
    var items: [StudyValue]? { if case .list(let items) = content { items } else { nil } }
    var fields: [StudyField]? { if case .table(let fields) = content { fields } else { nil } }
}

/// A key of a study file with its value.
struct StudyField: Sendable {
    let key: String
    /// Of the key.
    let place: TextPlace
    let value: StudyValue
}
