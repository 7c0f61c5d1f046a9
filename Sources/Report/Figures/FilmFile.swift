public import Base
public import Charts
import Experiments
public import Rendering

/// How the frames of a figure are drawn: as one animated PNG, or as a PNG each. All of them have one size, and their plot
/// areas one place.
public struct FilmFile: Sendable {
    /// How every frame is drawn; its figure is the last frame's.
    public var still: FigureFile
    /// From the first to the last. Each is made when it is drawn.
    public var frames: [@Sendable () throws(FilmError) -> Figure]
    /// How many frames are drawn at once.
    public var jobs: Int

    /// - Precondition: there is a frame.
    public init(
        still: FigureFile, frames: [@Sendable () throws(FilmError) -> Figure], jobs: Int
    ) {
        precondition(!frames.isEmpty, "a film needs a frame")
        self.still = still
        self.frames = frames
        self.jobs = jobs
    }

    /// All frames laid out on pages of one size.
    public struct Pages: Sendable {
        let lists: [DisplayList]
        /// What was done about letters that the font lacks.
        public fileprivate(set) var substitutions = Substitutions()

        /// How large words are, of the size asked for.
        public var textScale: Double { lists.map(\.textScale).min() ?? 1 }
        let magnification: Double
        /// Of each, in points of the file.
        public var height: Double { magnification * (lists.first?.height ?? 0) }
    }

    /// Lays out all frames.
    /// - Throws: `layout` if one fits no page of the width, `unsteady` if words of some take more room than of others, so
    ///   that panels would jump.
    public func pages() async throws(FilmError) -> Pages {
        let parts = try await concurrently(segments, jobs: jobs) { places throws(FilmError) in
            let renderer = try renderer()
            var lists: [DisplayList] = []
            for place in places {
                if Task.isCancelled { throw .cancelled }
                var file = still
                file.figure = try frames[place]()
                do throws(ChartError) {
                    lists.append(try file.displayList(measurer: renderer.measurer))
                } catch {
                    throw .layout(error)
                }
            }
            return (lists: lists, substitutions: renderer.substitutions)
        }
        var lists = parts.flatMap(\.lists)
        guard lists.allSatisfy({ $0.plots == lists[0].plots }) else { throw .unsteady }
        let height = lists.map(\.height).max() ?? 0
        for place in lists.indices { lists[place].height = height }
        return parts.reduce(into: Pages(lists: lists, magnification: still.magnification)) {
            $0.substitutions.merge($1.substitutions)
        }
    }

    /// One animated PNG of all frames. The same pages give the same bytes, whatever the number of jobs is.
    public func animation(_ pages: Pages) async throws(FilmError) -> [UInt8] {
        let palette = try await palette(pages)
        let parts = try await concurrently(segments, jobs: jobs) { places throws(FilmError) in
            try encoded(places, of: pages, palette)
        }
        guard let last = parts.last?.last else { throw .cancelled }
        let frames = zip(parts.flatMap(\.frames), durations).map { (frame: $0, milliseconds: $1) }
        do throws(RenderingError) {
            return try AnimatedPNG(
                frames, last: last, palette: palette, dpi: still.dpi, metadata: still.metadata
            ).bytes
        } catch {
            throw .rendering(error)
        }
    }

    /// A PNG file of every frame.
    public func files(_ pages: Pages) async throws(FilmError) -> [[UInt8]] {
        try await concurrently(segments, jobs: jobs) { places throws(FilmError) in
            let renderer = try renderer()
            var files: [[UInt8]] = []
            for place in places {
                if Task.isCancelled { throw .cancelled }
                do throws(RenderingError) {
                    files.append(
                        try renderer.file(
                            pages.lists[place], format: .png, dpi: still.dpi,
                            metadata: still.metadata, magnification: still.magnification))
                } catch {
                    throw .rendering(error)
                }
            }
            return files
        }.flatMap(\.self)
    }

    /// As many pages as tell a film's colours.
    private static let sampled = 9

    private func palette(_ pages: Pages) async throws(FilmError) -> FilmPalette {
        let count = min(frames.count, FilmFile.sampled)
        let places = (0..<count).map { $0 * (frames.count - 1) / max(count - 1, 1) }
        let rasters = try await concurrently(places, jobs: jobs) { place throws(FilmError) in
            let renderer = try renderer()
            do throws(RenderingError) {
                return try raster(pages.lists[place], renderer)
            } catch {
                throw FilmError.rendering(error)
            }
        }
        return FilmPalette(rasters)
    }

    private func raster(
        _ list: DisplayList, _ renderer: Renderer
    ) throws(RenderingError) -> Raster {
        try renderer.raster(list, dpi: still.dpi, magnification: still.magnification)
    }

    /// Frames of a segment, each as what it changes of the one before.
    private func encoded(
        _ places: Range<Int>, of pages: Pages, _ palette: FilmPalette
    ) throws(FilmError) -> (frames: [AnimatedPNG.Frame], last: IndexedPage?) {
        let renderer = try renderer()
        var indexer = IndexedPage.Indexer(palette)
        func page(_ place: Int) throws(RenderingError) -> IndexedPage {
            indexer.page(try raster(pages.lists[place], renderer))
        }
        var encoded: [AnimatedPNG.Frame] = []
        do throws(RenderingError) {
            var last = places.lowerBound > 0 ? try page(places.lowerBound - 1) : nil
            for place in places where !Task.isCancelled {
                let own = try page(place)
                encoded.append(try AnimatedPNG.Frame(own, after: last, palette: palette))
                last = own
            }
            if encoded.count == places.count { return (encoded, last) }
        } catch {
            throw .rendering(error)
        }
        throw .cancelled
    }

    /// The frames in as many rows as there are jobs.
    private var segments: [Range<Int>] {
        let count = min(max(jobs, 1), frames.count)
        return (0..<count).map { $0 * frames.count / count..<($0 + 1) * frames.count / count }
    }

    private func renderer() throws(FilmError) -> Renderer {
        do throws(RenderingError) {
            return try Renderer(theme: still.theme)
        } catch {
            throw .rendering(error)
        }
    }

    /// How long each frame is shown, in milliseconds: all together some seconds, the first a little longer, so that it is
    /// seen where the film begins, and the last long enough to be looked at.
    var durations: [UInt16] {
        let all = min(max(6000 / frames.count, 120), 1200)
        var durations = [UInt16](repeating: UInt16(all), count: frames.count)
        durations[0] = UInt16(max(all, 700))
        durations[frames.count - 1] = 3000
        return durations
    }
}

/// Why a film could not be drawn.
public enum FilmError: CancellableError {
    /// A frame does not fit its page.
    case layout(ChartError)
    /// Words of some frames take more room than of others.
    case unsteady
    case rendering(RenderingError)
    case cancelled
}
