import ArgumentParser
import Datasets
import Experiments
import UserInput

/// What a figure is made of: an experiment of the article with the runs that options ask for, or a study of a study file.
struct FigureSubject: Sendable {
    /// What is trained for it.
    enum Work: Sendable {
        case experiment(Section, RunPlan)
        case comparison(ComparePlan)
    }

    /// The figure's, as it is called where it is made.
    let id: String
    let data: DataPlan
    let work: Work
    /// What messages call that which has the figures: a data set, or a comparison.
    let owner: String
    /// All that can be made of the same.
    let figures: [FigureHeading]
    /// The options of a command that say all this, but the figure.
    let words: [String]
    /// What a user should know of it before the figure.
    let notices: [String]

    /// An experiment, with the data and the runs that are typed.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(_ id: String, _ options: FigureOptions) throws {
        guard options.name == nil else {
            throw ValidationError(
                "--name names a study of a study file; add the file with --study, or leave it out.")
        }
        let data = try FigurePlan.data(options)
        let task = try data.task()
        let section = try Self.section(id, of: task, data)
        let runs = try RunPlan(options.runs, task, sections: 1, methods: options.methods)
        try self.init(
            id, section, data, runs, words: data.figureWords + runs.words, isOfStudy: false)
    }

    /// What a study of a file is about.
    /// - Throws: `ValidationError` for an option that says what the study says itself, and for a figure that it has not.
    init(_ id: String, of study: NamedStudy, _ options: FigureOptions) throws {
        try study.check(options)
        let words = ["--study", study.file, "--name", study.name]
        switch study.plan {
        case .comparison(let plan):
            try self.init(id, plan, called: study.name, words: words)
        case .report(let plan):
            let section = try Self.section(id, of: plan.runs.task, plan.data)
            try self.init(id, section, plan.data, plan.runs, words: words, isOfStudy: true)
        case .figure, .text: preconditionFailure("\(study.name) is no study")
        }
    }

    private init(
        _ id: String, _ plan: ComparePlan, called name: String, words: [String]
    ) throws {
        let figures = ComparisonFigures.headings(
            of: plan.configurations, task: plan.task, recipe: plan.base.plainRecipe)
        let own = try Self.own(id, among: figures.map(\.id), of: "the comparison \(name)")
        (self.id, data, self.figures, self.words) = (own, plan.data, figures, words)
        work = .comparison(plan)
        owner = "the comparison \(name)"
        notices = own == id ? [] : ["regplot: \(id) of a comparison is \(own), which is made."]
    }

    private init(
        _ id: String, _ section: Section, _ data: DataPlan, _ runs: RunPlan, words: [String],
        isOfStudy: Bool
    ) throws {
        (self.id, self.data, self.words) = (id, data, words)
        work = .experiment(section, runs)
        owner = data.id
        figures = SectionCatalog.all(for: runs.task).flatMap(\.figures)
        notices = try runs.notices(
            of: section.figures.filter { $0.id == id },
            caps: [section].seedCaps(runs.task, seeds: runs.seeds)
                .filter { $0.subject == .figure(id) }, isOfStudy: isOfStudy)
    }

    /// The section that makes a figure.
    private static func section(
        _ id: String, of task: LearningTask, _ data: DataPlan
    ) throws -> Section {
        let sections = SectionCatalog.all(for: task)
        if let section = sections.first(where: { $0.figures.contains { $0.id == id } }) {
            return section
        }
        throw ValidationError(
            "There is no figure \(id.quoted) of \(data.id)."
                + Suggestion.sentence(for: id, among: sections.flatMap { $0.figures.map(\.id) })
                + " \"regplot list figures\" shows all.")
    }

    /// What a comparison calls a figure that a report may call otherwise.
    private static func own(_ id: String, among ids: [String], of owner: String) throws -> String {
        let own = ComparisonFigures.counterparts[id] ?? id
        if ids.contains(own) { return own }
        throw ValidationError(
            "There is no figure \(id.quoted) of \(owner)."
                + Suggestion.sentence(for: id, among: ids)
                + " Its figures: \(ids.joined(separator: ", ")).")
    }

    var dataset: Dataset {
        switch work {
        case .experiment(_, let runs): runs.task.dataset
        case .comparison(let plan): plan.task.dataset
        }
    }

    var jobs: Int {
        switch work {
        case .experiment(_, let runs): runs.jobs
        case .comparison(let plan): plan.jobs
        }
    }

    /// As a figure's file names them.
    var seeds: String {
        let (first, count) =
            switch work {
            case .experiment(_, let runs): (runs.firstSeed, runs.seeds)
            case .comparison(let plan): (plan.base.firstSeed, plan.base.seeds)
            }
        return count == 1 ? "\(first)" : "\(first)–\(first + count - 1)"
    }
}
