import Foundation
import UserInput

/// A text that quotes numbers of studies by name.
///
/// A name stands between double braces on one line, without braces or a backslash in it; anything else in braces is left
/// as it is, for LaTeX has its own.
struct StudyText: Sendable {
    private enum Part: Sendable {
        case words(String)
        case number(QuotedNumber)
    }

    let path: String
    let out: String
    private var parts: [Part] = []

    /// A text has no more bytes.
    private static let limit = 10_000_000

    /// - Parameter problems: gets what is wrong with the text by itself.
    init?(_ entry: StudyEntry, _ problems: inout [StudyProblem]) {
        guard let input = entry.input else { return nil }
        (path, out) = (input.path, entry.out)
        let bytes: [UInt8]
        do throws(InputFileError) {
            bytes = try InputFile.bytes(at: path, limit: Self.limit)
        } catch {
            problems.add(input.place, "\(path): \(error)")
            return nil
        }
        guard let text = StudyFile.text(bytes, &problems, file: path) else { return nil }
        read(Array(text.unicodeScalars), &problems)
    }

    /// Of studies, in the order of the text.
    var numbers: [QuotedNumber] {
        parts.compactMap { if case .number(let number) = $0 { number } else { nil } }
    }

    /// The bytes of the text with its numbers.
    func filled(_ value: (QuotedNumber) throws -> String) rethrows -> [UInt8] {
        Array(
            try parts.map { part in
                switch part {
                case .words(let words): words
                case .number(let number):
                    isLaTeX ? Self.inLaTeX(try value(number)) : try value(number)
                }
            }.joined().utf8)
    }

    private var isLaTeX: Bool { out.lowercased().hasSuffix(".tex") }

    /// A number as LaTeX sets it: its percent sign begins no comment, and its minus is one.
    private static func inLaTeX(_ number: String) -> String {
        number.replacingOccurrences(of: " %", with: "\\,\\%").replacingOccurrences(
            of: "−", with: "$-$")
    }

    private mutating func read(_ scalars: [Unicode.Scalar], _ problems: inout [StudyProblem]) {
        var words = String.UnicodeScalarView()
        var place = TextPlace()
        var index = 0
        while index < scalars.count {
            if let end = Self.end(ofNameAt: index, in: scalars) {
                var own = String.UnicodeScalarView()
                own.append(contentsOf: scalars[(index + 2)..<end])
                let name = String(own).trimmingCharacters(in: .whitespaces)
                if let number = QuotedNumber(name, at: place) {
                    parts += [.words(String(words)), .number(number)]
                    words = String.UnicodeScalarView()
                } else if isLaTeX, !name.contains(".") {
                    // Braces around an argument in braces.
                    words.append(contentsOf: scalars[index..<(end + 2)])
                } else {
                    problems.append(
                        StudyProblem(
                            file: path, place: place,
                            message:
                                "\("{{\(name)}}".quoted) names no number; write {{STUDY.CONFIGURATION.MEASURE}}, "
                                + "as in {{moons.l2=0.01.held-out accuracy}}."))
                }
                for scalar in scalars[index..<(end + 2)] { place.pass(scalar) }
                index = end + 2
            } else {
                words.append(scalars[index])
                place.pass(scalars[index])
                index += 1
            }
        }
        parts.append(.words(String(words)))
    }

    /// Where the braces close that open here, if a name is between them.
    private static func end(ofNameAt start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        func isBrace(_ index: Int, _ brace: Unicode.Scalar) -> Bool {
            index < scalars.count && scalars[index] == brace
        }
        guard isBrace(start, "{"), isBrace(start + 1, "{"), !isBrace(start + 2, "{") else {
            return nil
        }
        var index = start + 2
        while index < scalars.count, !"{}\\\n".unicodeScalars.contains(scalars[index]) {
            index += 1
        }
        return index > start + 2 && isBrace(index, "}") && isBrace(index + 1, "}") ? index : nil
    }
}
