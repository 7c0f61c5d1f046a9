import Base
import Charts
import Methods
import Results

/// What a part of a section found.
struct Findings: Sendable {
    private let drawing: (any FigureDrawing)?
    private let film: (any FigureFilm)?
    private let divergence: Divergence
    private let quantities: [String: Phrase.Value]
    private let estimates: [String: Estimate]
    private let explorations: [Exploration]
    private let trained: [LabRun]

    /// - Parameters:
    ///   - drawing: the part's figure, under its heading.
    ///   - film: how the figure moves.
    ///   - divergence: of the runs that the figure shows, which it then says.
    ///   - quantities: values that texts quote, by name.
    ///   - estimates: the number of every measured part of a claim that the data can decide, by the part's id.
    ///   - explorations: what a reader can step through.
    ///   - trained: the networks of the part's figure that a laboratory can train again.
    init(
        _ drawing: (any FigureDrawing)? = nil, film: (any FigureFilm)? = nil,
        of divergence: Divergence = .none,
        quantities: [String: Phrase.Value] = [:], estimates: [String: Estimate] = [:],
        explorations: [Exploration] = [], trained: [LabRun] = []
    ) {
        self.drawing = drawing
        self.film = film
        self.divergence = divergence
        self.quantities = quantities
        self.estimates = estimates
        self.explorations = explorations
        self.trained = trained
    }

    /// The same as evidence of a section: the figure under the part's heading, and the part's claims,
    /// settled.
    /// - Parameters:
    ///   - part: what found it.
    ///   - section: the part's.
    ///   - task: which decides what parts of claims can be put to the test.
    ///   - confidence: of the intervals that decide claims.
    func evidence(
        of part: some SectionPart, section: String, on task: LearningTask,
        confidence: Confidence
    ) -> Evidence {
        precondition(
            (part.heading == nil) == (drawing == nil),
            "a part of \(section) draws another figure than it announces")
        precondition(
            (part.heading?.motion == nil) == (film == nil),
            "a part of \(section) has another film than it announces")
        let claims = part.claims.compactMap { $0.on(task) }
        let named = part.claims.flatMap { $0.parts.map(\.id) }
        precondition(
            Set(estimates.keys).isSubset(of: named),
            "a part of \(section) measures claims that it does not name")
        let figures = zip([part.heading].compactMap(\.self), [drawing].compactMap(\.self)).map {
            FigureEntry($0, $1, film: film, of: divergence)
        }
        return Evidence(
            figures: figures, quantities: quantities,
            claims: claims.compactMap {
                $0.settled(
                    section: section, estimates: estimates, confidence: confidence,
                    margins: task.defaults.margins)
            }, explorations: explorations,
            labFigures: figures.flatMap { figure in
                trained.map { LabFigure(id: figure.id, run: $0) }
            })
    }
}

extension FigureEntry {
    /// - Parameter divergence: of the runs that it shows, which it then says.
    init(
        _ heading: FigureHeading, _ drawing: any FigureDrawing, film: (any FigureFilm)?,
        of divergence: Divergence
    ) {
        self.init(id: heading.id, title: heading.title, data: drawing.data) { words in
            drawing.figure(words).telling(divergence, heading: heading.title, words)
        }
        guard let film else { return }
        frames = {
            film.frames().map { frame in
                frame.changed { $0.telling(divergence, heading: heading.title, $1) }
            }
        }
    }
}
