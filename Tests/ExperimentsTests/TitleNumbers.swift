import Charts
import Foundation

extension Figure {
    /// Numbers of the title that can neither be read in the figure nor be measured or counted in it: they are no label,
    /// note or name, no drawn value rounds to them, and there are not as many panels, columns or arrows.
    var untoldNumbers: [String] {
        let labels = (labels + seeds).flatMap(TitleNumber.all)
        let values = drawnValues + counts
        return TitleNumber.all(in: title.plain).filter { number in
            !labels.contains { $0.value == number.value } && !values.contains(where: number.rounds)
        }.map(\.text)
    }

    /// How many seeds there are: as dots can hardly be counted, the caption says so.
    private var seeds: [String] {
        caption.plain.matches(of: /[0-9,]+\s(seeds?|个种子)/).map { String($0.output.0) }
    }

    /// How many panels and columns there are, and how many are marked by an arrow: in all, among the heads, in a row.
    private var counts: [Double] {
        let rows = panels.map { row in
            row.map { panel in
                ([panel.note ?? ""] + panel.marks.flatMap(\.annotations).map(\.text))
                    .map(\.plain).joined()
            }
        }
        let marked = ([columnHeads.map(\.note.plain), Array(rows.joined())] + rows).flatMap {
            texts in
            ["↑", "↓"].map { arrow in texts.count { $0.contains(arrow) } }
        }
        return ([panels.joined().count, columnHeads.count, columnHeads.count - 1] + marked)
            .map(Double.init)
    }

    /// What stands among the panels.
    private var labels: [String] {
        let heads = (columnHeads + rowHeads).flatMap { [$0.title, $0.note] }
        let panels = panels.joined().flatMap { panel -> [RichText] in
            let axes = [panel.x, panel.y, panel.top].compactMap(\.self)
            let ticks = axes.flatMap { axis -> [RichText] in
                if case .at(let ticks) = axis.ticks { return ticks.map(\.label) }
                if case .categories(let names) = axis.scale { return names }
                return []
            }
            let words = panel.marks.flatMap(\.annotations).map(\.text)
            let names = panel.marks.flatMap(\.series).map(\.name)
            let inner = panel.inset.map { $0.panel.marks.flatMap(\.annotations).map(\.text) } ?? []
            return [panel.title, panel.note ?? ""] + axes.map(\.label) + ticks + words + names
                + inner
        }
        return (heads + panels).map(\.plain)
    }

    /// Values and places of all marks, as axes show them.
    private var drawnValues: [Double] {
        panels.joined().flatMap { panel in
            panel.marks.flatMap { mark -> [Double] in
                let items = mark.shownValues.flatMap(\.items)
                let field = mark.shownField.map { $0.x + $0.y + $0.values.joined() } ?? []
                return items.flatMap { item in
                    [item.place]
                        + [item.value, item.interval?.low, item.interval?.high]
                        .compactMap(\.self)
                } + field
            }
        }
    }
}

/// A number as a title writes it.
struct TitleNumber {
    let text: String
    let value: Double
    /// Half a unit of its last digit.
    private let half: Double
    private let isShare: Bool

    /// Whether a drawn value, or a drawn share as per cent, is written like this number.
    func rounds(_ drawn: Double) -> Bool {
        let slack = half * 1.000001 + abs(value) * 1e-9
        return abs(drawn - value) <= slack || isShare && abs(100 * drawn - value) <= slack
    }

    /// The numbers of a text: not those in names, such as L2, 2-8-1 or 2×2.
    static func all(in text: String) -> [TitleNumber] {
        let pattern =
            /(−?)(\d[\d,]*(?:\.\d+)?)(?:[×·]10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(?:[\u{00A0}\u{202F} ]?(%))?/
        return text.matches(of: pattern).compactMap { match in
            let before = text[..<match.range.lowerBound].last
            let after = text[match.range.upperBound...].first
            func belongsToName(_ character: Character?) -> Bool {
                character.map { $0.isASCII && $0.isLetter || "-–:×".contains($0) } ?? false
            }
            guard !belongsToName(before), !belongsToName(after) else { return nil }
            let digits = match.2.filter { $0 != "," }
            guard let mantissa = Double(digits) else { return nil }
            let exponent = match.3.map(power) ?? 0
            let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
            let sign = match.1.isEmpty ? 1.0 : -1.0
            return TitleNumber(
                text: String(match.0), value: sign * mantissa * pow(10, Double(exponent)),
                half: 0.5 * pow(10, Double(exponent - decimals)), isShare: match.4 != nil)
        }
    }

    private static func power(_ raised: Substring) -> Int {
        let digits = raised.map { character -> Character in
            if character == "⁻" { return "-" }
            return Array("0123456789")[Array("⁰¹²³⁴⁵⁶⁷⁸⁹").firstIndex(of: character) ?? 0]
        }
        return Int(String(digits)) ?? 0
    }
}
