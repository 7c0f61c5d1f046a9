public import Base
public import Charts
public import Experiments
public import Rendering

/// What a report should hold and where it goes.
public struct ReportRequest: Sendable {
    /// Name of the data set, such as `xor`.
    public var dataset: String
    /// What the pages are called; nil is the title of reports.
    public var title: Phrase?
    /// What stands above the heading of the pages; nil is nothing.
    public var course: String?
    /// The command that makes one figure again; nil is that of a report's figures.
    public var figureCommand: String?
    /// The command line that makes this report again.
    public var command: String
    /// The words of that command after the program's name.
    public var arguments: [String]
    /// The words of a command that name the rows, quoted for a shell.
    public var typedData: String
    /// Why a page trains nothing of the rows; nil where one can.
    public var labRefusal: Phrase?
    /// SHA-256 of the file that the rows were read from; nil if there is none.
    public var fileHash: String?
    /// The options of that command which decide the runs of a figure, such as `--seeds 20`, quoted for
    /// a shell; by the figure's id.
    public var runOptions: @Sendable (String) -> [String]
    /// Which parts of the texts belong to this data set.
    public var traits: Set<String>
    /// The ids of the methods for each of which a part of the texts stands once, by the part's name.
    public var methods: [String: [String]]
    /// Every setting of the runs, in the order in which the page lists them.
    public var settings: [Setting]
    /// How many slots of the palette the figures may have.
    public var slots: Int
    /// What was left out of a table, and what was understood in a way that may not be meant.
    public var notices: [Phrase]
    /// Number of seeds.
    public var seeds: Int
    /// The first seed; the others follow it.
    public var firstSeed: Int
    /// The words of the pages and figures, one page for each language.
    public var words: [Words]
    /// Formats of the figure files.
    public var formats: [FileFormat]
    /// Whether pages have all they offer inside, and no files beside them but the manifest.
    public var isSingle: Bool
    /// Resolution of PNG files in dots per inch.
    public var dpi: Double
    /// How many figures are drawn at the same time.
    public var jobs: Int
    /// Path of the report's folder.
    public var out: String
    /// Sections that are shown, by id, in order, each once.
    public var sections: [String]
    /// Whether to write into a folder that holds other things; they are kept.
    public var force: Bool
    /// Version of the program.
    public var version: String

    /// - Precondition: at least one language and one section; `jobs`, `seeds` and `dpi` positive.
    public init(
        dataset: String, command: String, arguments: [String] = [], typedData: String? = nil,
        labRefusal: Phrase? = nil, fileHash: String? = nil,
        runOptions: @escaping @Sendable (String) -> [String] = { _ in [] },
        traits: Set<String> = ["xor"], methods: [String: [String]] = [:],
        settings: [Setting],
        slots: Int = Series.standardSlotCount, notices: [Phrase] = [], seeds: Int,
        firstSeed: Int, words: [Words], formats: [FileFormat], isSingle: Bool = false, dpi: Double,
        jobs: Int,
        out: String, sections: [String], force: Bool = false, version: String
    ) {
        precondition(!words.isEmpty, "a report needs a language")
        precondition(!sections.isEmpty, "a report needs a section")
        precondition(jobs > 0 && seeds > 0 && dpi > 0, "jobs, seeds and dpi are positive")
        self.dataset = dataset
        self.command = command
        self.arguments = arguments
        self.typedData = typedData ?? dataset
        self.labRefusal = labRefusal
        self.fileHash = fileHash
        self.runOptions = runOptions
        self.traits = traits
        self.methods = methods
        self.settings = settings
        self.slots = slots
        self.notices = notices
        self.seeds = seeds
        self.firstSeed = firstSeed
        self.words = words
        self.formats = FileFormat.allCases.filter(formats.contains)
        self.isSingle = isSingle
        self.dpi = dpi
        self.jobs = jobs
        self.out = out
        self.sections = sections
        self.force = force
        self.version = version
    }

    /// Languages of the pages, in their order.
    var languages: [Language] { words.map(\.language) }

    /// The seeds as text: `0–63`, or `5` if there is one.
    var seedRange: String {
        seeds == 1 ? "\(firstSeed)" : "\(firstSeed)–\(firstSeed + seeds - 1)"
    }

    /// The command that makes one figure again.
    func command(figure: String, _ language: Language) -> String {
        if let figureCommand { return figureCommand }
        var words = ["regplot figure", figure]
        if language != Language.allCases[0] { words += ["--lang", language.rawValue] }
        return (words + runOptions(figure) + ["-o", "\(figure).pdf"]).joined(separator: " ")
    }

    /// File name of the page in a language; the first language has `index.html`.
    func pageName(_ language: Language) -> String {
        language == languages.first ? "index.html" : "index.\(language.rawValue).html"
    }
}
