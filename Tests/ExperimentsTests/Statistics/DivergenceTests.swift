import Base
import Charts
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct DivergenceTests {
    private func group(_ name: String, _ diverged: Int, of seeds: Int = 8) -> Divergence.Group {
        Divergence.Group(.text(name), Share(diverged, of: seeds))
    }

    private func figure(
        _ title: RichText, notes: [RichText?] = [], points: [Point] = [Point(0, 1)]
    ) -> Figure {
        let line = LineMark(points, series: Series(name: "", slot: 0))
        return Figure(
            id: "f", title: title, subtitle: "drawn", caption: "Eight seeds.",
            description: "The share is " + missing + ".",
            panels: [
                notes.map {
                    Panel(
                        x: Axis("x"), y: Axis("y", scale: .logarithmic), marks: [line], note: $0)
                }
            ])
    }

    private let heading = Phrase.plain("Loss")
    private let missing = Words.en(.number(.nan))

    private func sentence(_ divergence: Divergence, _ words: Words) -> String {
        divergence.sentence.map { words.text($0) } ?? ""
    }

    @Test func nothingIsSaidWhereNothingDiverged() {
        let divergence = Divergence([group("L1", 0), group("L2", 0)])
        #expect(divergence.sentence == nil)
        let told = figure("L1 wins by 3").telling(divergence, heading: heading, .en)
        #expect(told.title.plain == "L1 wins by 3")
        #expect(told.caption.plain == "Eight seeds.")
    }

    @Test func captionsNameWhatDiverged() {
        #expect(
            sentence(Divergence([group("", 3)]), .en) == "3 of 8 seeds diverged and are not drawn.")
        #expect(sentence(Divergence([group("", 8)]), .en) == "All 8 seeds diverged.")
        #expect(sentence(Divergence([group("", 1, of: 1)]), .en) == "The only seed diverged.")
        #expect(sentence(Divergence([group("", 8)]), .zh) == "全部 8 个种子均发散。")
        #expect(
            sentence(Divergence([group("L1", 3), group("L2", 0), group("dropout", 8)]), .en)
                == "Seeds that diverged and are not drawn: L1 (3 of 8), dropout (8 of 8).")
        let many = Divergence((1...9).map { group("\($0)", $0 > 8 ? 0 : $0) })
        #expect(
            sentence(many, .en)
                == "In 8 of 9 settings seeds diverged, 36 of 72 runs in all; they are not drawn.")
        #expect(sentence(many.lost(.counted), .en).hasSuffix("runs in all."))
    }

    @Test func titlesWithoutANumberSayWhy() {
        func title(_ divergence: Divergence, _ own: RichText) -> String {
            figure(own).telling(divergence, heading: heading, .en).title.plain
        }
        #expect(
            title(Divergence([group("L1", 8), group("L2", 8)]), "L1 wins by 3")
                == "All 8 seeds diverged: nothing is left to show")
        #expect(
            title(Divergence([group("L1", 8), group("L2", 0)]), "L1 ends at " + missing)
                == "All 8 seeds diverged with L1")
        #expect(
            title(Divergence([group("L1", 2), group("L2", 0)]), "L1 ends at " + missing)
                == "Loss: these runs give no number")
        #expect(title(Divergence([group("L1", 8), group("L2", 0)]), "L2 is 4") == "L2 is 4")
        #expect(
            title(Divergence([group("L1", 8)]).lost(.shown), "74 % were kept") == "74 % were kept")
    }

    @Test func panelsOfLostMethodsSayIt() {
        let divergence = Divergence([group("L1", 8), group("L2", 2)]).byPanel
        let told = figure("L2 is 4", notes: ["solved 0 %", "norm 2"])
            .telling(divergence, heading: heading, .en)
        let notes = told.panels[0].map { $0.note?.plain }
        #expect(notes == ["all 8 seeds diverged", "norm 2"])
    }

    /// Nothing that a logarithmic axis can show, or no seed left: the figure is a sentence.
    @Test func figuresWithoutAnythingToShowAreSentences() {
        let whole = Divergence([group("L1", 0)])
        func told(_ divergence: Divergence, _ points: [Point]) -> Figure {
            figure("the norm is 0", notes: [nil, nil], points: points)
                .telling(divergence, heading: heading, .en)
        }
        #expect(!told(whole, [Point(0, 1)]).isSentence)
        let zero = told(whole, [Point(0, 0), Point(1, 0)])
        #expect(zero.isSentence && zero.title.plain == "the norm is 0" && zero.subtitle.isEmpty)
        #expect(told(whole, []).isSentence)
        #expect(told(Divergence([group("L1", 8)]), [Point(0, 1)]).isSentence)
        #expect(!told(Divergence([group("L1", 8)]).lost(.counted), [Point(0, 1)]).isSentence)
    }

    /// A description that lacks a number says what the title says where that has no finding either.
    @Test func descriptionsFollowTitles() {
        let lost = Divergence([group("L1", 8), group("L2", 0)])
        let told = figure("L1 ends at " + missing).telling(lost, heading: heading, .en)
        #expect(told.description.plain == "All 8 seeds diverged with L1.")
        let other = figure("L2 is 4").telling(lost, heading: heading, .en)
        #expect(other.description.plain == "The share is no value.")
    }

    /// A claim never comes from seeds too few, and says how many were lost.
    @Test func claimsOfLostSeedsAreUndecided() throws {
        let definition = try #require(
            Section.code(.xor).claims.first { $0.id == "4-d" })
        func claim(_ lost: Int, of seeds: Int) throws -> Claim {
            let left = seeds - lost
            let estimate = Estimate(
                value: left == 0 ? .nan : 0.1, low: left == 0 ? .nan : 0,
                high: left == 0 ? .nan : 0.2, seeds: left)
            return try #require(
                definition.settled(
                    section: "s", estimates: ["4-d": estimate.from(Share(lost, of: seeds))]))
        }
        #expect(try claim(0, of: 8).verdict != .undecided)
        #expect(try !Words.en.text(claim(0, of: 8).finding).contains("diverged"))
        let whole = try claim(0, of: 8)
        let some = try claim(2, of: 8)
        #expect(some.verdict == whole.verdict)
        #expect(Words.en.text(some.finding).hasSuffix("2 of 8 seeds diverged."))
        #expect(Words.zh.text(some.finding).hasSuffix("8 个种子中有 2 个发散。"))
        let few = try claim(3, of: 8)
        #expect(few.verdict == .undecided)
        #expect(Words.en.text(few.finding) == "3 of 8 seeds diverged: 5 are too few to decide it.")
        let none = try claim(8, of: 8)
        #expect(none.verdict == .undecided)
        #expect(Words.en.text(none.finding) == "All 8 seeds diverged: nothing was measured.")
        #expect(none.measurement.map { Words.en.text($0.number) } == "no value")
    }

    @Test func numbersWithoutAnIntervalSayIt() throws {
        let definition = ClaimDefinition(
            "9.9-a", figure: nil, .plain, .more(by: 1))
        let claim = try #require(
            definition.settled(section: "s", estimates: ["9.9-a": .median(of: [1, 2, 3])]))
        #expect(claim.verdict == .undecided)
        #expect(claim.measurement.map { Words.en.text($0.number) } == "2 (no interval)")
        #expect(claim.measurement.map { Words.zh.text($0.number) } == "2（无区间）")
    }
}
