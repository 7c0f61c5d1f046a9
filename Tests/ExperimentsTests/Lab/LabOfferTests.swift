import Base
import Datasets
import Generators
import Lab
import Methods
import TestSupport
import Testing

@testable import Experiments

@Suite struct LabOfferTests {
    private static let offer = LabOffer(.xor, RunSettings())!

    /// Only what a method needs stands between it and a data set.
    @Test(arguments: MethodCatalog.all)
    func everyStopIsTrainedWhereTheMethodSuits(method: Method) {
        for rows in Self.offer.rows {
            let suits = method.needs.isSubset(of: rows.net.given)
            let stops =
                method.strength.map {
                    $0.quantity == .rows
                        ? [$0.standard] + rows.batches : Self.offer.stops(of: $0).values
                } ?? [0]
            for stop in stops {
                let settings = rows.settings.with(method, strength: stop)
                if suits {
                    #expect(throws: Never.self, "\(rows.rows.id), \(stop)") { try settings.plan() }
                } else {
                    let refusal = #expect(throws: LabRefusal.self) { try settings.plan() }
                    #expect(refusal?.setting == .method, "\(rows.rows.id), \(stop)")
                }
            }
        }
    }

    @Test(arguments: MethodCatalog.strengths)
    func stopsAreShortAndHoldWhatReportsChooseAmong(strength: Strength) {
        let stops = Self.offer.stops(of: strength).values
        #expect(stops == stops.sorted() || stops == stops.sorted(by: >) || stops[0] == 0)
        #expect(Set(stops).count == stops.count && stops.count > 8)
        #expect(stops.contains(strength.standard))
        for stop in stops {
            let digits = "\(stop)".split(separator: "e")[0].filter { $0 != "." }
                .drop { $0 == "0" }.reversed().drop { $0 == "0" }
            #expect(digits.count <= 2, "\(stop)")
        }
        guard strength.quantity != .rows else { return }
        for rows in Self.offer.rows {
            let grid = rows.grid(of: strength)
            #expect(Set(grid).isSubset(of: stops))
            if let weakest = grid.first, let strongest = grid.last {
                #expect(
                    stops.firstIndex(of: weakest)! <= stops.firstIndex(of: strongest)!)
            }
        }
    }

    /// What rows and an optimizer give to methods is what the network of reports is given.
    @Test func methodsAreGivenWhatTheyAreInReports() {
        for rows in Self.offer.rows {
            #expect(rows.rows.given.union(rows.settings.optimizer.given) == rows.net.given)
        }
    }

    /// No two settings have one name in addresses.
    @Test func settingsHaveNamesOfTheirOwn() {
        let names = LabSetting.allCases.compactMap(\.name) + [LabOffer.firstSeedName]
        #expect(Set(names).count == names.count)
        // How many states are recorded is no matter of the reader's.
        let ranged = LabSetting.allCases.filter { $0.range != nil && $0 != .states }
        #expect(ranged.allSatisfy { $0.name != nil })
    }

    /// What the page begins with is what a report trains.
    @Test func networksAreThoseOfReports() {
        for rows in Self.offer.rows {
            let net = rows.net
            for method in net.methods {
                let value = method.strength.map { net.strengths[$0] }
                #expect(
                    rows.settings.with(method, strength: value).make(net.plan(with: method)),
                    "\(rows.rows.id), \(method.id)")
            }
        }
    }

    /// Where a formula makes the rows, or a table of two classes is small enough, there is a laboratory, and it begins
    /// with them; else the page can say why not.
    @Test(arguments: DatasetCatalog.all.indices)
    func rowsCanBeTrainedOrAreRefused(place: Int) {
        let entry = DatasetCatalog.all[place]
        let task = LearningTask(entry)
        let offer = LabOffer(task, RunSettings())
        #expect((offer == nil) == (entry.id == "digits"))
        #expect((task.labRefusal == nil) == (offer != nil) && task.hasLab == (offer != nil))
        guard let offer else { return }
        let isMade = entry.id == "xor" || GeneratorCatalog.all.contains { $0.id == entry.id }
        let id = entry.id == "xor" ? "noisy-xor" : isMade ? entry.id : LabRows.tableID
        #expect(offer.start.rows.id == id)
    }

    /// The report's own rows and network are offered as they were asked for, where a laboratory can train them.
    @Test func settingsOfTheReportAreOffered() throws {
        var entry = try #require(DatasetCatalog.all.first { $0.id == "moons" })
        entry.rows = 24
        entry.noise = 0.5
        var settings = RunSettings()
        settings.hidden = [5]
        settings.epochs = 70
        let start = try #require(LabOffer(LearningTask(entry), settings)).start
        #expect(start.count == 24 && start.settings.numbers[.noise] == 0.5)
        #expect(start.net.hidden == [5, 5] && start.settings.numbers[.epochs] == 70)
        settings.hidden = [5, 4]
        let other = try #require(LabOffer(LearningTask(entry), settings)).start
        #expect(other.net.hidden == [16, 16] && other.count == 60)
    }

    @Test func everythingHasItsName() {
        for words in Words.all {
            for rows in Self.offer.rows {
                #expect(!words.text("dataset-short.\(rows.rows.id)").contains("dataset-short"))
            }
            for strength in MethodCatalog.strengths {
                #expect(!words.text(strength.symbol).isEmpty)
            }
        }
    }
}
