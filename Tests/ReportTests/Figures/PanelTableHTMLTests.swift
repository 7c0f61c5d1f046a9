import Charts
import Testing

@testable import Report

@Suite struct PanelTableHTMLTests {
    @Test func cellsAreValuesAndIntervalsUnderTheirHeads() throws {
        let series = Series(name: "L1", slot: 1)
        let panel = Panel(
            title: "held out", x: Axis("epoch"), y: Axis("loss"),
            marks: [
                BandMark(x: [1], low: [0.25], high: [0.75], series: series),
                LineMark([Point(0, -1), Point(1, 0.5)], series: series),
                LineMark([Point(1, 2)], series: Series(name: "L2", slot: nil)),
            ])
        let table = try #require(PanelTable(panel))
        let html = """
            <table data-panel="3"><caption>held out · loss</caption><thead><tr><th scope="col">epoch\
            <th scope="col" data-slot="1">L1<th scope="col">L2<tbody>\
            <tr><th scope="row">0<td>−1<td>\
            <tr><th scope="row">1<td>0.5 [0.25, 0.75]<td>2</table>

            """
        #expect(table.html(panel: 3) == html)
    }

    @Test func namesFromDataCannotBecomeMarkup() throws {
        for name in hostileNames {
            let series = Series(name: RichText(plain: name), slot: 0)
            let panel = Panel(
                title: RichText(plain: name),
                x: Axis(
                    RichText(plain: name),
                    ticks: .at([(value: 0, label: RichText(plain: name))])),
                y: Axis(RichText(plain: name)),
                marks: [LineMark([Point(0, 1)], series: series)])
            let html = try #require(PanelTable(panel)).html(panel: 0)
            let tags = html.matches(of: /<[a-z\/]+/).map { String($0.output) }
            #expect(
                tags == [
                    "<table", "<caption", "</caption", "<thead", "<tr", "<th", "<th", "<tbody",
                    "<tr", "<th", "<td", "</table",
                ], "\(name)")
            #expect(html.contains(HTML.escape(name)))
        }
    }
}
