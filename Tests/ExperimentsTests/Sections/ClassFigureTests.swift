import Base
import Charts
import Datasets
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

/// What is said of classes: where nothing is mistaken, where methods tie, where a class is missing.
@Suite struct ClassFigureTests {
    private static let task = OwnTables.classes(of: 3)

    /// Both figures of the same answers.
    private struct Figures {
        let accuracies: ClassAccuracyFigure
        let confusion: ConfusionFigure
    }

    /// - Parameters:
    ///   - answers: of each method, the classes named for rows of classes a, b, c in turn, as text; `-` is no row.
    ///   - seeds: that answered all the same.
    private func figure(
        _ answers: String..., names: [String] = ["a", "b", "c"], seeds: Int = 1
    ) -> Figures {
        let net = Self.task.net(RunSettings())
        let methods = zip(net.methods, answers).map { method, text in
            var (given, right) = ([Int](), [Int]())
            for (place, letter) in text.enumerated() where letter != "-" {
                given.append(Int(letter.asciiValue ?? 97) - 97)
                right.append(place % 3)
            }
            return (
                method: method,
                confusion: Confusion(
                    (0..<seeds).map { _ in Answers(given: given, right: right) }, classes: 3)
            )
        }
        let told = ClassAnswers(
            net: net, classes: names, methods: methods, seeds: 2, heldOut: [3, 9, 1])
        return Figures(
            accuracies: ClassAccuracyFigure(answers: told),
            confusion: ConfusionFigure(answers: told))
    }

    @Test func nothingMistakenIsASentence() {
        let perfect = figure("abcabc", "abcabc")
        for language in Words.all { #expect(perfect.confusion.figure(language).isSentence) }
        #expect(perfect.confusion.figure(.en).title.plain.hasSuffix("nothing was mistaken"))
        #expect(
            perfect.accuracies.figure(.en).title.plain
                == "No class is hard: without a regularizer every new point is right")
    }

    /// One seed has no interval: nothing is said of the other methods.
    @Test func aBaselineThatNothingMeasurablyBeatsStandsAlone() {
        let best = figure("abcabb", "abcabc")
        let drawn = best.confusion.figure(.en)
        #expect(drawn.panels.joined().map(\.title.plain) == ["none"])
        #expect(drawn.caption.plain.contains("No method is shown to get more right."))
        #expect(
            best.accuracies.figure(.en).title.plain
                == "Class c is hardest, 50 % right without a regularizer")
        #expect(!best.accuracies.figure(.en).subtitle.plain.contains("interval"))
        #expect(
            figure("abcabb", "aaaaaa", seeds: 8).accuracies.figure(.en).title.plain.hasSuffix(
                "no method is shown to gain, L1 sub-gradient loses 50 percentage points"))
    }

    @Test func tiesAndBetterMethodsAreSaid() {
        let tied = figure("bacabc", "abcabc", seeds: 8)
        #expect(
            tied.confusion.figure(.en).title.plain.hasPrefix(
                "Among the most frequent mistakes"))
        #expect(tied.confusion.figure(.en).panels.joined().count == 2)
        #expect(
            tied.accuracies.figure(.en).title.plain
                == "Several classes are equally hard, a among them, 50 % right: L1 sub-gradient gains 50 percentage points"
        )
        #expect(
            figure("bca", "abc", seeds: 8).accuracies.figure(.en).title.plain
                == "All classes are equally hard, 0 % right: L1 sub-gradient gains 100 percentage points"
        )
    }

    /// What the better method answers more often has a plus, what less often a minus.
    @Test func theBetterMethodIsToldByWhatChanges() {
        let panels = figure("abcabb", "abcabc", seeds: 8).confusion.figure(.en).panels[0]
        #expect(panels.map(\.title.plain) == ["none", "L1 sub-gradient less none"])
        let texts = panels.last?.marks.compactMap { ($0 as? TextMark)?.text.plain }
        #expect(texts.map { Set($0) } == ["+50.0", "−50.0"])
    }

    /// Of two classes, either mistake is held against the other for every method.
    @Test func ofTwoClassesEveryMethodIsAPoint() {
        func confusion(_ given: [Int]) -> Confusion {
            Confusion(
                (0..<8).map { _ in Answers(given: given, right: [0, 0, 1, 1]) }, classes: 2)
        }
        let told = ClassAnswers(
            net: Self.task.net(RunSettings()), classes: ["a", "b"],
            methods: [
                (Method.none, confusion([0, 1, 0, 0])), (Method.l2, confusion([0, 1, 0, 1])),
            ],
            seeds: 8, heldOut: [2, 2])
        let figure = ConfusionFigure(answers: told).figure(.en)
        #expect(figure.title.plain.hasPrefix("With L2 "))
        let dots = figure.panels[0][0].marks.compactMap { $0 as? IntervalMark }
            .filter { $0.orientation == .vertical }.compactMap(\.items.first)
        #expect(dots.map(\.position) == [50, 50])
        #expect(dots.map(\.value) == [100, 50])
    }

    /// As in a table of numbers, the first class is on top, and what is right stands on the diagonal from there.
    @Test func cellsHaveTheirNumbers() throws {
        let panel = try #require(figure("abcabb", "abcabb").confusion.figure(.en).panels[0].first)
        guard case .categories(let names) = panel.y.scale else {
            Issue.record("classes are categories")
            return
        }
        #expect(names.map(\.plain) == ["c", "b", "a"])
        let texts = panel.marks.compactMap { $0 as? TextMark }
        func number(_ x: Double, _ y: Double) -> String? {
            texts.first { $0.point == Point(x, y) }?.text.plain
        }
        #expect(number(0, 2) == "100.0" && number(2, 0) == "50.0" && number(1, 0) == "50.0")
        #expect(texts.count == 4)
    }

    /// The hardest class without a regularizer is on top of every panel.
    @Test func classesAreSortedByHowHardTheyAre() throws {
        let panel = try #require(figure("abcbbc", "abcabc").accuracies.figure(.en).panels[0].first)
        guard case .categories(let names) = panel.y.scale else {
            Issue.record("classes are categories")
            return
        }
        #expect(names.last?.plain == "a: 50 %")
    }

    @Test func classesWithoutRowsAreCounted() {
        let caption = figure("ab-aa-", "ab-ab-").confusion.figure(.en).caption.plain
        #expect(caption.hasSuffix("One class has no new point."))
    }

    @Test func perCentAxesEndAtZeroAndHundred() {
        func ends(_ figure: Figures) -> ClosedRange<Double>? {
            figure.accuracies.figure(.en).panels[0][0].x.domain
        }
        #expect(ends(figure("abcabc")) == 80...100)
        #expect(ends(figure("abb")) == 0...100)
        #expect(ends(figure("bca")) == 0...20)
    }

    /// A share of one row is not taken for one of many.
    @Test func captionsSayHowManyRowsClassesHave() {
        let own = figure("abcabb", "abcabb")
        for caption in [own.accuracies.figure(.en).caption, own.confusion.figure(.en).caption] {
            #expect(
                caption.plain.contains("New points of a class, the same for every seed: 1 to 9.")
            )
        }
    }

    /// A dash in the name of a class is no number that is missing.
    @Test func namesMayLookLikeMissingNumbers() {
        let own = figure("abcabb", "abcabb", names: ["–", "∞", "low – high"])
        let told = own.accuracies.figure(.en).telling(
            Divergence([Divergence.Group("", Share(0, of: 2))]), heading: .plain("Classes"), .en)
        #expect(told.title.plain.hasPrefix("Class low – high is hardest, 50 %"))
    }

    /// What is drawn of classes adds up to the score that is measured of the same runs.
    @Test func classesAddUpToTheScore() async throws {
        var settings = RunSettings()
        settings.epochs = 12
        let laboratory = Laboratory(
            task: Self.task, seeds: 1, firstSeed: 0, jobs: 1, settings: settings)
        let net = try await laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let told = try #require(ClassAnswers(compared, of: net, laboratory))
        let heldOut = try #require(laboratory.data(.rows, seed: 0).heldOut)
        let counts = (0..<3).map { number in heldOut.targets.count { Int($0) == number } }
        #expect(told.heldOut == counts)
        #expect(told.methods.map(\.method) == compared.methods.map(\.method))
        for (runs, entry) in zip(compared.methods, told.methods) {
            let right = zip(counts, entry.confusion.accuracies)
                .map { $0 > 0 ? Double($0) * $1 : 0 }.reduce(0, +)
            let score = runs[.score].median
            // Scores are recorded in single precision.
            #expect((right / Double(heldOut.rows) - score).magnitude < 1e-6, "\(runs.method.id)")
        }
    }

    /// A seed that diverged names no classes.
    @Test func divergedSeedsAreLeftOut() {
        let plan = Self.task.net(RunSettings()).plan(with: Method.none)
        let lost = MeasuredRuns(Method.none, plan, [Run.unrecorded(seed: 0)])
        let confusion = Confusion(lost, classes: 3) { Self.task.dataset.data(seed: $0).heldOut }
        #expect(confusion.mean.isNaN)
    }
}
