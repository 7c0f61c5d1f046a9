import Base
import Experiments
import Foundation
import Methods
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
        #expect(array[0]["title"] as? [String: String] == ["en": "Dropout", "zh": "随机失活"])
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
            // Made by formulas that tables do not have.
            ("lab-networks", false), ("fit-lambda", false), ("sample-size", false),
        ] {
            let datasets = try #require(figures.first { $0.id == id }?.datasets)
            #expect(datasets.contains("csv") == isOfTables, "\(id): \(datasets)")
        }
    }

    @Test func figuresThatMoveAreMarked() throws {
        let figures = try ListKind.figures.items()
        let moving = try #require(figures.first { $0.id == "fit-lambda" })
        #expect(moving.moves == .strength && moving.heading.hasSuffix(" (moves over strength)"))
        let still = try #require(figures.first { $0.id == "methods-gap" })
        #expect(still.moves == nil && !still.heading.contains("moves"))
        let json = try ListItem.json([moving, still])
        #expect(json.split(separator: "\"moves\" : \"strength\"").count == 2)
    }

    /// Made from the catalogue: the grid of every strength and every need are there, in words and in JSON.
    @Test func methodsSayTheirGridsAndNeeds() throws {
        let items = try ListKind.methods.items()
        let json = try #require(
            JSONSerialization.jsonObject(with: Data(ListItem.json(items).utf8)) as? [[String: Any]])
        let lines = ListItem.table(items).split(separator: "\n")
        for (place, method) in MethodCatalog.all.enumerated() {
            let listed = try #require(json[place]["method"] as? [String: Any])
            #expect(listed["strength"] as? String == method.strength?.key)
            #expect((listed["grid"] == nil) == (method.strength?.grid == nil))
            #expect(listed["needs"] as? [String] == method.needs.names)
            #expect(method.needs.isEmpty == method.needs.names.isEmpty, "\(method.id)")
        }
        let l1 = try #require(lines.firstIndex { $0.hasPrefix("l1-proximal ") })
        #expect(lines[l1 + 1].hasSuffix("  L1 λ: 0.0003, 0.001, 0.003, 0.01, 0.03"))
        #expect(lines[l1 + 2].hasSuffix("  needs plain gradient descent"))
        #expect(lines.contains { $0.hasSuffix("  patience: 50, 10, 3, 1, 0.25 % of the epochs") })
    }

    @Test(arguments: ListKind.allCases)
    func everyListHasItemsWithIdsOfTheirOwn(kind: ListKind) throws {
        let ids = try kind.items().map(\.id)
        #expect(!ids.isEmpty)
        #expect(Set(ids).count == ids.count)
    }
}
