import Base
import TestSupport
import Testing

@testable import Charts

@Suite struct PlotAreaTests {
    @Test func areasLieOnThePageAndHoldTheirPlaces() throws {
        for figure in SampleFigures.all(.en) {
            let tables = figure.tables
            for width in [240.0, 510] {
                let list = try figure.displayList(
                    width: width, theme: .light, words: .en, measurer: PlainMeasurer(),
                    includeCaption: true, includeTitle: true, tables: tables)
                let page = Rect(x: 0, y: 0, width: list.width, height: list.height)
                #expect(list.plotAreas.count == tables.count { $0 != nil }, "\(figure.id)")
                for area in list.plotAreas {
                    let table = try #require(tables[area.panel])
                    #expect(page.contains(area.rect, slack: 0.5))
                    #expect(area.rows.count == table.rows.count)
                    #expect(area.rowsAreX == table.rowsAreX)
                    let (low, high) =
                        area.rowsAreX
                        ? (area.rect.x, area.rect.maxX) : (area.rect.y, area.rect.maxY)
                    #expect(area.rows.allSatisfy { $0 > low - 1 && $0 < high + 1 }, "\(figure.id)")
                }
            }
        }
    }
}
