import Foundation
import UserInput

/// Reads an entry of a study file: which words of a command line its keys are, and what is wrong with them.
struct EntryReader {
    let kind: StudyKind
    let place: TextPlace
    let fields: [StudyField]
    /// Where folders go that no entry places.
    let folder: String
    /// What stands above the headings of pages; nil is nothing.
    let course: String?
    /// The study file, as commands that are typed in its folder name it.
    let file: String
    /// Found so far.
    private(set) var problems: [StudyProblem] = []

    init(
        _ kind: StudyKind, at place: TextPlace, _ fields: [StudyField], folder: String,
        course: String?, file: String
    ) {
        (self.kind, self.place, self.fields) = (kind, place, fields)
        (self.folder, self.course, self.file) = (folder, course, file)
    }

    /// The entry; nil where it lacks something without which it cannot be tried.
    mutating func entry() throws -> StudyEntry? {
        let keys = try EntryKeys.of(kind)
        checkKeys(keys)
        let name = name()
        let positional = kind.positional.compactMap { text($0) }
        // Without a name its options can be tried all the same.
        let (out, outPlace) = out(named: name?.text ?? "line-\(place.line)")
        var words = options(keys)
        let study = kind == .figure ? field("study") : nil
        guard let out, kind.needed.allSatisfy({ $0 == "name" || field($0)?.value.text != nil }),
            study.map({ $0.value.text != nil }) ?? true
        else { return nil }
        if kind.isFolder {
            if field("out") == nil { words.append("--out=\(out)") }
            if let course, field("course") == nil { words.append("--course=\(course)") }
        }
        return StudyEntry(
            kind: kind, place: place, name: name?.text ?? out, namePlace: name?.place ?? outPlace,
            out: out, outPlace: outPlace,
            study: study.flatMap { own in own.value.text.map { ($0, own.value.place) } },
            input: field("file").flatMap { own in own.value.text.map { ($0, own.value.place) } },
            words: kind == .text
                ? [] : [kind.commandName ?? ""] + words + ["--"] + positional,
            fields: fields)
    }

    private func field(_ key: String) -> StudyField? { fields.first { $0.key == key } }

    /// Keys that there are not, and keys that are missing.
    private mutating func checkKeys(_ keys: EntryKeys) {
        for field in fields where !keys.all.contains(field.key) {
            let heading = "[[\(kind.rawValue)]]"
            if EntryKeys.ofMake.contains(field.key), kind != .text {
                problems.add(
                    field.place,
                    "\(field.key) holds for the whole file; leave it out and type --\(field.key) after "
                        + "\"regplot make\".")
                continue
            }
            let list =
                kind.commandName.map { "\"regplot \($0) --help\" lists the others" }
                ?? "it may have \(keys.all.joined(separator: ", "))"
            problems.add(
                field.place,
                "\(heading) has no key \(field.key.quoted); "
                    + (Suggestion.nearest(to: field.key, among: keys.all)
                        .map { "did you mean \($0.quoted)?" } ?? "leave it out; \(list)."))
        }
        for key in kind.needed where field(key) == nil {
            problems.add(
                place,
                "[[\(kind.rawValue)]] lacks \(key); add \(key) = \"…\", \(Self.meaning(key)).")
        }
    }

    private static func meaning(_ key: String) -> String {
        switch key {
        case "name": "by which texts and --only call it"
        case "data": "the data set (see \"regplot list datasets\"), or csv with a file"
        case "figure": "its id (see \"regplot list figures\")"
        case "file": "the text to be filled"
        default: "the file that is written"
        }
    }

    /// The text of a key; what is none is told.
    private mutating func text(_ key: String) -> String? {
        guard let field = field(key) else { return nil }
        guard let text = field.value.text else {
            problems.add(
                field.value.place,
                "\(key) is \(field.value.noun); write a text, as in \(key) = \"…\".")
            return nil
        }
        guard !text.isEmpty else {
            problems.add(field.value.place, "\(key) is empty; write what is meant.")
            return nil
        }
        return text
    }

    private mutating func name() -> (text: String, place: TextPlace)? {
        guard let text = text("name"), let place = field("name")?.value.place else { return nil }
        guard text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
            problems.add(
                place,
                "The name \(text.quoted) has other signs than letters, digits and hyphens; texts could not quote it. "
                    + "Write one such as \"moons-2\".")
            return nil
        }
        return (text, place)
    }

    /// Where the entry goes.
    private mutating func out(named name: String) -> (path: String?, place: TextPlace) {
        let key = kind == .figure && field("out") == nil ? "frames" : "out"
        guard let field = field(key) else {
            if kind == .figure {
                problems.add(
                    place, "[[figure]] lacks out; add out = \"FILE.pdf\", the file that is written."
                )
            }
            return (kind.isFolder ? "\(folder)/\(name)" : nil, place)
        }
        let path = text(key)
        if path == "-", !kind.isFolder {
            problems.add(
                field.value.place, "\(key) is the standard output; name a file for it.")
            return (nil, field.value.place)
        }
        return (path, field.value.place)
    }

    /// The options among the keys, each as one word, so that no value can be taken for an option.
    private mutating func options(_ keys: EntryKeys) -> [String] {
        var words: [String] = []
        for field in fields {
            guard !kind.own.contains(field.key), let option = keys.options[field.key] else {
                continue
            }
            if option.name == "--vary", let varied = field.value.fields {
                words += varied.compactMap { value($0, ofVary: true).map { "--vary=\($0)" } }
            } else if option.name == "--study" {
                words += text(field.key).map { ["--study=\(file)", "--name=\($0)"] } ?? []
            } else {
                words += self.words(field, option)
            }
        }
        return words
    }

    private mutating func words(
        _ field: StudyField, _ option: ToolDescription.Argument
    ) -> [String] {
        guard option.kind != .flag else {
            guard case .flag(let isSet) = field.value.content else {
                problems.add(
                    field.value.place, "\(field.key) is \(field.value.noun); write true or false.")
                return []
            }
            return isSet ? [option.name] : []
        }
        guard option.isRepeating, let items = field.value.items, !items.isEmpty else {
            return value(field).map { ["\(option.name)=\($0)"] } ?? []
        }
        return items.compactMap { item in
            if let word = item.word { return "\(option.name)=\(word)" }
            tellNoValue(field.key, item, of: "texts and numbers")
            return nil
        }
    }

    /// A text or a number as it is, a list with commas. Values that are varied may be lists themselves, as hidden layers
    /// are; then semicolons separate them.
    private mutating func value(_ field: StudyField, ofVary isVaried: Bool = false) -> String? {
        let start = isVaried ? "\(field.key)=" : ""
        if let word = field.value.word { return start + word }
        guard let items = field.value.items else {
            tellNoValue(field.key, field.value, of: nil)
            return nil
        }
        guard !items.isEmpty else {
            problems.add(
                field.value.place, "\(field.key) is an empty list; fill it, or leave it out.")
            return nil
        }
        let hasLists = isVaried && items.contains { $0.items != nil }
        guard !hasLists || items.count > 1 else {
            problems.add(
                field.value.place,
                "\(field.key) is varied, but has one value; add others, or write \(field.key) = … above instead."
            )
            return nil
        }
        var parts: [String] = []
        for item in items {
            let inner = isVaried ? item.items ?? [item] : [item]
            for own in inner where own.word == nil {
                tellNoValue(field.key, own, of: "texts and numbers")
                return nil
            }
            parts.append(inner.compactMap(\.word).joined(separator: ","))
        }
        return start + parts.joined(separator: hasLists ? ";" : ",")
    }

    private mutating func tellNoValue(_ key: String, _ value: StudyValue, of list: String?) {
        problems.add(
            value.place,
            list.map { "\(key) is a list of \($0); this is \(value.noun)." }
                ?? "\(key) is \(value.noun); write a text, a number or a list of them.")
    }
}
