import Mustache

/// A text with places for values, and with parts that can be left out: a Mustache template.
///
/// `{{name}}` is a place; names may have full stops. What stands between `{{#part}}` and `{{/part}}` is kept
/// where the part is wanted, between `{{^part}}` and `{{/part}}` where it is not. A part can be repeated for items:
/// within it `*` in the name of a place, or of a part within, stands for the item. `{{! … }}` is left out.
/// Values are markup already: nothing is escaped.
public struct TextTemplate: Sendable {
    /// Where a value stands.
    public struct Place: Sendable, Hashable {
        public let name: String
        /// The line of the source, from 1.
        public let line: Int

        public init(_ name: String, line: Int) {
            self.name = name
            self.line = line
        }
    }

    private let template: MustacheTemplate

    /// - Parameters:
    ///   - source: the template.
    ///   - file: named in errors.
    /// - Throws: `TextError.badTemplate` with the line where reading ended.
    public init(_ source: String, file: String) throws(TextError) {
        do {
            template = try MustacheTemplate(
                string: "{{%CONTENT_TYPE:TEXT}}" + TextTemplate.numbered(source))
        } catch let error as MustacheTemplate.ParserError {
            throw .badTemplate(
                file: file, line: error.context.lineNumber,
                reason: TextTemplate.reason(error.error))
        } catch {
            throw .badTemplate(file: file, line: 1, reason: "\(error)")
        }
    }

    /// The text with values in its places.
    /// - Parameters:
    ///   - parts: those that are kept.
    ///   - repeated: the items of the parts that are repeated.
    ///   - value: what stands in a place; asked in the order of the places in the text.
    public func text(
        parts: Set<String> = [], repeated: [String: [String]] = [:], _ value: (Place) -> String
    ) -> String {
        withoutActuallyEscaping(value) {
            template.render(Root(parts: parts, repeated: repeated, value: $0))
        }
    }

    /// The source with its line before the name of each place: `{{dropout.rate}}` in line 7 becomes
    /// `{{7.dropout.rate}}`. So a place knows where it stands, and none is taken for a part of its name.
    private static func numbered(_ source: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(source.utf8.count * 5 / 4)
        var line = 1
        /// How many opening braces stand before the byte.
        var braces = 0
        for byte in source.utf8 {
            switch byte {
            case UInt8(ascii: "{"): braces += 1
            case UInt8(ascii: " "), UInt8(ascii: "&"): if braces < 2 { braces = 0 }
            default:
                if braces >= 2, Character(Unicode.Scalar(byte)).isLetter {
                    result += "\(line).".utf8
                }
                braces = 0
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect:
            "\"{{/\" closes another part than the one opened last; close that one first"
        case .expectedSectionEnd:
            "a part is opened with \"{{#\" and not closed; close it with \"{{/\" and its name"
        case .unfinishedName, nil: "\"{{\" without \"}}\"; close the placeholder"
        case let other?: "\(other)"
        }
    }

    /// What the template asks for values and parts.
    private struct Root: MustacheParent {
        let parts: Set<String>
        let repeated: [String: [String]]
        let value: (Place) -> String

        func child(named name: String) -> Any? {
            if let line = Int(name) { return Name(text: "", line: line, value: value) }
            return repeated[name].map { items in
                items.map { Item(item: $0, parts: parts, value: value) }
            }
                ?? parts.contains(name)
        }
    }

    /// What a repeated part asks for values; all else it asks what is around it.
    private struct Item: MustacheParent {
        let item: String
        let parts: Set<String>
        let value: (Place) -> String

        func child(named name: String) -> Any? {
            if name.contains("*") { return parts.contains(name.replacing("*", with: item)) }
            return Int(name).map { line in
                Name(text: "", line: line) { place in
                    value(Place(place.name.replacing("*", with: item), line: place.line))
                }
            }
        }
    }

    /// A name, or the beginning of one.
    private struct Name: MustacheParent, MustacheCustomRenderable {
        let text: String
        let line: Int
        let value: (Place) -> String

        func child(named own: String) -> Any? {
            Name(text: text.isEmpty ? own : "\(text).\(own)", line: line, value: value)
        }
        var renderText: String { value(Place(text, line: line)) }
        var isNull: Bool { false }
    }
}
