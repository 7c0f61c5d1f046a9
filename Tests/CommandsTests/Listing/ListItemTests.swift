import Base
import Experiments
import Foundation
import Testing

@testable import Commands

@Suite struct ListItemTests {
    @Test func jsonHasIdTitleAndDatasets() throws {
        let item = ListItem(
            id: "methods-loss", title: Localized(en: "Loss", zh: "损失"), datasets: ["xor"])
        let json = try ListItem.json([item])
        let array = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(array.count == 1)
        #expect(array[0]["id"] as? String == "methods-loss")
        #expect(array[0]["title"] as? [String: String] == ["en": "Loss", "zh": "损失"])
        #expect(array[0]["datasets"] as? [String] == ["xor"])
    }

    @Test func tableAlignsTitles() {
        let items = [("a", "One"), ("long", "Two")].map {
            ListItem(id: $0.0, title: Localized(en: $0.1, zh: ""), datasets: nil)
        }
        #expect(ListItem.table(items) == "a     One\nlong  Two")
    }

    @Test func tableShowsDataSetsInAThirdColumn() {
        let items = [("a", "One", ["xor", "digits"]), ("b", "Three", ["xor"])].map {
            ListItem(id: $0.0, title: Localized(en: $0.1, zh: ""), datasets: $0.2)
        }
        #expect(ListItem.table(items) == "a  One    xor, digits\nb  Three  xor")
    }

    @Test(arguments: ListKind.allCases)
    func everyListHasItemsWithIdsOfTheirOwn(kind: ListKind) {
        let ids = kind.items.map(\.id)
        #expect(!ids.isEmpty)
        #expect(Set(ids).count == ids.count)
    }
}
