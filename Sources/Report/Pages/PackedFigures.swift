import Base
import Experiments
import Rendering

/// What a page's script takes out of the page when a reader asks for it, as one packed element.
enum PackedFigures {
    /// `{"figure": "epoch,1,2,…", …}`, packed: the data that a page that travels alone has inside.
    static func packedData(_ figures: [PageFigure], words: Words) -> String? {
        let members = figures.compactMap { figure in
            figure.data.map { (name: figure.id, value: FrameData.text(.text($0))) }
        }
        return members.isEmpty ? nil : PackedText.pack(FrameData.object(members).json(words))
    }

    /// `{"figure": {"narrow": "<svg…>", "tables": "<table…>"}, …}`, packed; nil where there is nothing.
    static func packed(_ figures: [PageFigure], words: Words) -> String? {
        let members = figures.compactMap { figure in
            let parts = parts(of: figure)
            return parts.isEmpty ? nil : (name: figure.id, value: FrameData.object(parts))
        }
        return members.isEmpty ? nil : PackedText.pack(FrameData.object(members).json(words))
    }

    private static func parts(of figure: PageFigure) -> [(name: String, value: FrameData)] {
        let texts = [
            ("narrow", figure.narrow.map { sharing($0.svg, with: figure.wide?.svg ?? "") }),
            ("tables", figure.tables),
        ]
        return texts.compactMap { name, text in
            text.map { (name: name, value: FrameData.text(.text($0))) }
        }
    }

    private static let image = "href=\"data:image/"

    /// A drawing that names an image of another one, `href="image:3"`, instead of having it too.
    static func sharing(_ svg: String, with other: String) -> String {
        /// What an attribute that was begun holds, up to its quotation mark.
        func value(_ part: Substring) -> Substring {
            Substring(part.utf8.prefix { $0 != UInt8(ascii: "\"") })
        }
        let known = Dictionary(
            other.components(splitBy: image).dropFirst().enumerated()
                .map { (value($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let parts = svg.components(splitBy: image)
        return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
            let own = value(part)
            if let place = known[own] {
                text += "href=\"image:\(place)"
                text += part[own.endIndex...]
            } else {
                text += image
                text += part
            }
        }
    }
}

extension String {
    fileprivate func components(splitBy separator: String) -> [Substring] {
        self[...].split(separator: separator, omittingEmptySubsequences: false)
    }
}
