import Base
import Charts
import Datasets
import Methods
import Neural
import Rendering
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct FilmTests {
    private static func task(_ id: String) throws -> LearningTask {
        LearningTask(try #require(DatasetCatalog.all.first { $0.id == id }))
    }

    /// Few seeds and epochs.
    private static func laboratory(_ task: LearningTask) -> Laboratory {
        var settings = RunSettings()
        settings.epochs = 12
        return Laboratory(task: task, seeds: 3, firstSeed: 1, jobs: 2, settings: settings)
    }

    /// The figures of a task that say that they move.
    private static func films(_ id: String) async throws -> [FigureEntry] {
        let task = try task(id)
        let laboratory = laboratory(task)
        var films: [FigureEntry] = []
        for section in SectionCatalog.all(for: task) {
            for heading in section.figures where heading.motion != nil {
                let entry = try await section.figure(heading.id, from: laboratory)
                films.append(try #require(entry))
            }
        }
        return films
    }

    @Test func boundariesWeightsAndStrengthsMove() throws {
        func moving(_ id: String) throws -> [String] {
            SectionCatalog.all(for: try Self.task(id)).flatMap(\.figures)
                .filter { $0.motion != nil }.map(\.id)
        }
        #expect(
            Set(try moving("xor")) == [
                "methods-boundaries", "boundaries-seeds", "boundary-lambda", "l1-l2-weights",
                "network-weights", "fit-lambda",
            ])
        #expect(Set(try moving("moons")) == ["boundaries-seeds", "boundary-lambda"])
        #expect(try moving("digits").isEmpty)
    }

    /// Axes, their labels, scales of colours and all words around the panels stay as they are.
    @Test(arguments: ["xor", "moons"]) func framesHaveTheSameAxes(id: String) async throws {
        let renderer = try Renderer()
        for entry in try await Self.films(id) {
            let frames = entry.frames()
            #expect(frames.count > 4, "\(entry.id)")
            for words in Words.all {
                for width in [120.0, 180] {
                    var lists: [DisplayList] = []
                    for (place, frame) in frames.enumerated() {
                        let share = Double(place) / Double(frames.count - 1)
                        lists.append(
                            try frame.figure(words, share: share).displayList(
                                width: width * 72 / 25.4, theme: .light, words: words,
                                measurer: renderer.measurer, includeCaption: true,
                                includeTitle: true, fit: .thinning))
                    }
                    let own = "\(entry.id), \(words.language), \(width) mm"
                    #expect(Set(lists.map(\.plots)).count == 1, "\(own)")
                    #expect(Set(lists.map(\.height)).count == 1, "\(own)")
                    for group in ["axes", "grid", "colour bar", "title", "caption"] {
                        let drawn = lists.map { Self.commands(of: group, in: $0) }
                        #expect(Set(drawn).count == 1, "\(own): \(group)")
                    }
                }
            }
        }
    }

    /// What is drawn in all groups of a name, but for what stands above panels, where numbers change.
    private static func commands(of group: String, in list: DisplayList) -> [Command] {
        var depth = 0
        var names: [String] = []
        return list.commands.filter { command in
            switch command {
            case .beginGroup(let name, _):
                names.append(name)
                if name == group { depth += 1 }
            case .endGroup:
                if names.popLast() == group { depth -= 1 }
            case .text(_, _, _, _, let anchor, _, _):
                return depth > 0 && (group != "axes" || anchor != .start)
            default: return depth > 0
            }
            return false
        }
    }

    /// The title is the same in every frame, and every frame says another moment.
    @Test(arguments: ["xor", "moons"]) func framesSayTheirMoment(id: String) async throws {
        for entry in try await Self.films(id) {
            for words in Words.all {
                let figures = entry.frames().map { $0.figure(words, share: 0) }
                #expect(Set(figures.map(\.title)).count == 1)
                #expect(Set(figures.map(\.subtitle)).count == 1)
                #expect(Set(figures.map(\.caption)).count == 1)
                #expect(Set(figures.map(\.moment?.label)).count == figures.count)
                #expect(!figures.contains { $0.description.isEmpty })
            }
        }
    }

    /// The last frame shows what the figure shows.
    @Test func theLastFrameIsTheFigure() async throws {
        let films = try await Self.films("xor")
        let entry = try #require(films.first { $0.id == "methods-boundaries" })
        let last = try #require(entry.frames().last).figure(.en, share: 1)
        func fields(_ figure: Figure) -> [[Double]] {
            figure.panels.joined().flatMap { $0.marks.compactMap { ($0 as? FieldMark)?.values } }
        }
        #expect(!fields(last).isEmpty && fields(last) == fields(entry.make(.en)))
    }

    /// After early stopping, and at the end, the state is the one that is kept.
    @Test func statesFollowTheEpochs() async throws {
        let laboratory = Self.laboratory(.xor)
        let entry = try await laboratory.onRows(.earlyStopping)
        for run in entry.finished {
            let kept = try #require(run.last)
            #expect(run.state(after: entry.plan.epochs, of: entry.plan)?.epoch == kept.epoch)
            #expect(run.state(after: 0, of: entry.plan)?.epoch == 0)
            if run.stoppedAt ?? 12 > 2 {
                #expect(run.state(after: 2, of: entry.plan)?.epoch == 2)
            }
        }
    }
}
