import Base
import Experiments
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct ListItemTests {
    @Test func jsonHasIdTitleAndDatasets() throws {
        let item = ListItem(
            id: "methods-loss", title: Phrase("section.dropout"), datasets: ["xor"], in: Words.all)
        let json = try ListItem.json([item])
        let array = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(array.count == 1)
        #expect(array[0]["id"] as? String == "methods-loss")
        #expect(array[0]["title"] as? [String: String] == ["en": "Dropout", "zh": "丢弃法"])
        #expect(array[0]["datasets"] as? [String] == ["xor"])
    }

    @Test func tableAlignsTitles() {
        let items = [("a", "One"), ("long", "Two")].map {
            ListItem(id: $0.0, title: .plain($0.1), datasets: nil, in: [.en])
        }
        #expect(ListItem.table(items) == "a     One\nlong  Two")
    }

    @Test func tableShowsDataSetsInAThirdColumn() {
        let items = [("a", "One", ["xor", "digits"]), ("b", "Three", ["xor"])].map {
            ListItem(id: $0.0, title: .plain($0.1), datasets: $0.2, in: [.en])
        }
        #expect(ListItem.table(items) == "a  One    xor, digits\nb  Three  xor")
    }

    /// A table may have two inputs and two classes, or one input and a number, but no pictures.
    @Test func ownTablesHaveWhatOneOfThemCanHave() throws {
        let figures = try ListKind.figures.items()
        for (id, isOfTables) in [
            ("boundaries-seeds", true), ("methods-fits", true), ("confusion", true),
            ("misclassified", false), ("methods-loss", false),
        ] {
            let datasets = try #require(figures.first { $0.id == id }?.datasets)
            #expect(datasets.contains("csv") == isOfTables, "\(id): \(datasets)")
        }
    }

    @Test(arguments: ListKind.allCases)
    func everyListHasItemsWithIdsOfTheirOwn(kind: ListKind) throws {
        let ids = try kind.items().map(\.id)
        #expect(!ids.isEmpty)
        #expect(Set(ids).count == ids.count)
    }
}
