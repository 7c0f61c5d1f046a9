import Base
import Charts
import Experiments

extension PanelTable {
    /// The table as an element of a page: `0.69 [0.66, 0.72]` is a value and its interval. The end
    /// tags that HTML leaves to its reader are left out; pages hold thousands of cells.
    /// - Parameter panel: the number of the panel in its figure, from 0, to find the table by.
    func html(panel: Int) -> String {
        var html = "<table data-panel=\"\(panel)\">"
        let words = [title, quantity].filter { !$0.isEmpty }.map(HTML.markup)
        if !words.isEmpty { html += "<caption>\(words.joined(separator: " · "))</caption>" }
        html += "<thead><tr><th scope=\"col\">\(HTML.markup(corner))"
        for (column, slot) in zip(columns, slots) {
            let mark = slot.map { " data-slot=\"\($0)\"" } ?? ""
            html += "<th scope=\"col\"\(mark)>\(PanelTable.markup(column))"
        }
        html += "<tbody>"
        for row in rows {
            html += "<tr><th scope=\"row\">\(PanelTable.markup(row.head))"
            for cell in row.cells { html += "<td>\(cell.map(PanelTable.markup) ?? "")" }
        }
        return html + "</table>\n"
    }

    private static func markup(_ head: Head) -> String {
        switch head {
        case .place(let place): number(place)
        case .name(let name): HTML.markup(name)
        }
    }

    private static func markup(_ item: MarkValues.Item) -> String {
        guard let value = item.value else { return "" }
        guard let interval = item.interval else { return number(value) }
        return "\(number(value)) [\(number(interval.low)), \(number(interval.high))]"
    }

    private static func number(_ value: Double) -> String {
        HTML.markup(RichText(formatted(value)))
    }
}
