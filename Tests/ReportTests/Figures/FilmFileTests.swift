import Charts
import Rendering
import TestSupport
import Testing

@testable import Report

@Suite struct FilmFileTests {
    /// A line that rises from frame to frame.
    private func film(
        _ count: Int = 5, jobs: Int = 1,
        title: @escaping @Sendable (Int) -> RichText = { _ in "One" }
    ) -> FilmFile {
        let frame: @Sendable (Int) -> Figure = { place in
            let line = LineMark(
                [Point(0, 0), Point(1, Double(place) / 10)], series: Series(name: "", slot: 0))
            var figure = Figure(
                id: "film", title: "A film", subtitle: "", caption: "", description: "It rises.",
                panels: [
                    [
                        Panel(
                            title: title(place), x: Axis("x", domain: 0...1),
                            y: Axis("y", domain: 0...1), marks: [line])
                    ]
                ])
            figure.moment = Moment(
                label: "frame \(place)", share: Double(place) / Double(max(count - 1, 1)))
            return figure
        }
        let still = FigureFile(
            figure: frame(count - 1), words: .en, format: .png, width: 200, theme: .light, dpi: 72,
            command: "regplot figure film", seeds: "1")
        return FilmFile(
            still: still, frames: (0..<count).map { place in { frame(place) } }, jobs: jobs)
    }

    @Test func bytesRepeatForAnyNumberOfJobs() async throws {
        var files: [[UInt8]] = []
        for jobs in [1, 2, 3, 9] {
            let film = film(jobs: jobs)
            files.append(try await film.animation(try await film.pages()))
        }
        #expect(Set(files).count == 1)
    }

    /// Frames as files are what the film shows, and its last one is what a still would be.
    @Test func framesAreFilesOfTheirOwn() async throws {
        let film = film(jobs: 2)
        let files = try await film.files(try await film.pages())
        #expect(Set(files).count == 5)
        #expect(try files.last == film.still.draw(with: Renderer(theme: film.still.theme)).bytes)
    }

    /// A title of two lines moves the panel down.
    @Test func panelsThatWouldJumpAreRefused() async throws {
        let film = film { place in
            place == 3 ? "A title that is so long that it takes several lines of its panel" : "One"
        }
        do {
            _ = try await film.pages()
            Issue.record("a film whose panels jump was laid out")
        } catch {
            guard case .unsteady = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test(arguments: [(1, 3000), (6, 8000), (41, 9000)])
    func aFilmTakesSeconds(frames: Int, milliseconds: Int) {
        let durations = film(frames).durations
        #expect(durations.count == frames && durations.last == 3000)
        #expect(abs(durations.map(Int.init).reduce(0, +) - milliseconds) < 800, "\(durations)")
    }
}
