import Base
import Charts
import Datasets
import Generators
import Lab
import Methods
import Neural

/// What a page offers to train: data sets, methods with their strengths, and where it begins.
public struct LabOffer: Sendable {
    /// How many networks learn at once, and the first one's seed; the others follow it.
    static let seedCount = 64
    static let firstSeed: UInt64 = 1
    /// What addresses call the first seed, and which it can be: no seed after it is too large.
    static let firstSeedName = "seed"
    static let firstSeeds = LabRange(0...Double(UInt32.max) - Double(seedCount), isWhole: true)
    /// Among how many first seeds that one is chosen whose rows all of them learn.
    static let dataSeeds = 8
    /// The seed whose rows all of them learn: the one of these with the most wrong labels among the rows of noisy
    /// exclusive or, the first where several have as many.
    static let dataSeed: UInt64 = {
        func wrong(_ seed: UInt64) -> Int {
            let targets = NoisyXOR().data(seed: seed).training.targets
            return targets.indices.count { targets[$0] != NoisyXOR.label(ofRow: $0) }
        }
        let seeds = (0..<UInt64(dataSeeds)).map { firstSeed + $0 }
        let all = seeds.map { (seed: $0, wrong: wrong($0)) }
        let most = all.map(\.wrong).max()
        return all.first { $0.wrong == most }?.seed ?? firstSeed
    }()
    static let seeds = (0..<UInt64(seedCount)).map { firstSeed + $0 }

    let rows: [LabRowsOffer]
    /// The place in `rows` that a page begins with.
    private let first: Int
    /// The report's own table, where a page trains it.
    private let table: TableRows?
    /// The method that a page begins with, and how strong it is then.
    let startMethod: Method
    let startStrength: Double
    /// The first seed that a page begins with.
    let startSeed: UInt64
    /// Strengths that are offered beside those among which reports choose.
    private let compared: [Strength: [Double]]
    /// What is shown where nothing can be trained.
    var recording: LabRecording?

    /// - Parameters:
    ///   - task: what the report is about.
    ///   - settings: of the report.
    /// - Returns: nil where the task's rows are made by no formula that a page has, and are no table that it can train.
    public init?(_ task: LearningTask, _ settings: RunSettings) {
        rows = task.labRows.compactMap { LabRowsOffer($0, in: task, settings) }
        guard
            let first = rows.firstIndex(where: {
                LabRowsOffer.isPart($0.rows, of: task) && $0.rows.hasHeldOutRows
            })
        else { return nil }
        self.first = first
        table = rows[first].rows.id == LabRows.tableID ? task.dataset.table : nil
        let (net, grid) = (rows[first].net, rows[first].grid(of: .l2))
        startMethod = .l2
        // What was set by hand, or the middle of its grid.
        startStrength =
            net.fixed.contains(.l2) || grid.isEmpty
            ? net.strengths[.l2] : grid[grid.count / 2]
        (startSeed, compared) = (Self.firstSeed, [:])
    }

    /// - Parameters:
    ///   - start: the rows that a page begins with, and what learns them.
    ///   - others: what it offers beside them.
    ///   - task: what the page is about.
    ///   - use: the method that it begins with.
    ///   - seed: the first one that it begins with.
    ///   - compared: strengths that are offered, by their methods.
    init(
        _ start: LabRowsOffer, beside others: [LabRowsOffer], of task: LearningTask,
        use: MethodUse, firstSeed seed: UInt64, compared: [MethodUse]
    ) {
        // At the place that its settings name.
        let place = Int(start.settings.numbers[.rows] ?? 0)
        var rows = others
        rows.insert(start, at: min(place, others.count))
        (self.rows, first) = (rows, place)
        table = start.rows.id == LabRows.tableID ? task.dataset.table : nil
        (startMethod, startSeed) = (use.method, seed)
        startStrength = use.strength ?? use.method.strength?.standard ?? 0
        var strengths: [Strength: [Double]] = [:]
        for own in compared {
            guard let strength = own.method.strength, let value = own.strength else { continue }
            strengths[strength, default: []].append(value)
        }
        self.compared = strengths.mapValues { $0.sorted() }
    }

    /// Whether a page has a formula for a task's rows.
    static func has(_ task: LearningTask) -> Bool {
        LabRows.all.contains { LabRowsOffer.isPart($0, of: task) }
    }

    /// What a page begins with.
    var start: LabRowsOffer { rows[first] }
    /// The network that a page begins with, on the rows of the seed that it begins with.
    func startNet(of task: LearningTask) -> Net {
        var net = start.net.learning(.rowsOf(seed: Self.dataSeed))
        net.strengths[.l2] = startStrength
        return net
    }

    /// The stops of a method's strength on all data sets; those of batches leave no single row of the number of rows
    /// that a data set has, and of others perhaps one.
    func stops(of strength: Strength) -> LabStops {
        strength.quantity == .rows
            ? LabStops(
                strength,
                values: [strength.standard] + Set(rows.flatMap(\.batches)).sorted(by: >))
            : LabStops(
                strength,
                grids: rows.map { $0.grid(of: strength) } + [compared[strength] ?? []])
    }

    /// As a page's script reads it.
    /// - Parameters:
    ///   - figures: what of the report a reader can train again.
    ///   - typed: the words of a command that name the report's own rows.
    public func data(figures: [LabFigure], typed: String) -> FrameData {
        .object(
            offered + [
                ("figures", .list(figures.map(\.data))),
                ("recorded", recording?.data ?? .nothing),
                ("table", table?.labData ?? .nothing), ("typed", .text(.text(typed))),
            ])
    }

    private var offered: [(name: String, value: FrameData)] {
        [
            ("rows", .list(rows.map(\.data))),
            ("methods", .list(MethodCatalog.all.map(data))),
            (
                "activations",
                .list(
                    Activation.allCases.map {
                        .object([
                            ("id", .text(.text($0.rawValue))), ("name", .text(.text($0.name))),
                            // What bends nothing is no choice of the command line.
                            ("offered", .truth($0 != .identity)),
                        ])
                    })
            ),
            ("settings", .list(LabSetting.allCases.map { .text("\($0)") })),
            ("ranges", .list(Self.ranges)), ("optimizers", .list(LabOptimizer.allCases.map(data))),
            ("seeds", .integer(Self.seedCount)), ("firstSeed", .integer(Int(startSeed))),
            (
                "start",
                .object([
                    ("rows", .text(.text(start.rows.id))),
                    ("method", .text(.text(startMethod.id))),
                    ("strength", .exact(startStrength)),
                ])
            ),
            ("colors", .text(.text(FrameColors.diverging))),
        ]
    }

    /// What numbers a reader can ask for, and what addresses call them.
    private static var ranges: [FrameData] {
        func data(_ setting: String, _ name: String, _ range: LabRange) -> FrameData {
            .object([
                ("setting", .text(.text(setting))), ("name", .text(.text(name))),
                ("low", .exact(range.low)), ("high", .exact(range.high)),
                ("whole", .truth(range.isWhole)),
            ])
        }
        let settings = LabSetting.allCases.compactMap { setting -> FrameData? in
            guard let name = setting.name, let range = setting.range else { return nil }
            return data("\(setting)", name, range)
        }
        return settings + [data("firstSeed", firstSeedName, firstSeeds)]
    }

    private func data(_ optimizer: LabOptimizer) -> FrameData {
        .object([
            ("id", .text(.text(optimizer.rawValue))), ("given", .names(optimizer.given)),
        ])
    }

    private func data(_ method: Method) -> FrameData {
        let strength = method.strength.map { strength -> FrameData in
            let stops = stops(of: strength)
            return .object([
                ("key", .text(.text(strength.key))), ("name", .text(.phrase(strength.name))),
                ("symbol", .text(.phrase(strength.symbol))),
                ("scale", .text(.text(stops.scale.rawValue))),
                ("low", .exact(strength.lowest)), ("high", .exact(strength.highest)),
                ("standard", .exact(strength.standard)), ("stops", .exact(stops.values)),
            ])
        }
        return .object([
            ("id", .text(.text(method.id))), ("name", .text(.phrase(method.label))),
            ("slot", .integer(method.slot)), ("standard", .truth(method.isStandard)),
            ("needs", .names(method.needs)),
            ("strength", strength ?? .nothing),
        ])
    }
}

extension FrameData {
    /// What is needed or given, by name.
    static func names(_ needs: Needs) -> FrameData {
        .list(needs.names.map { .text(.text($0)) })
    }
}

extension Strength {
    /// Numbers that are smaller than this make no difference.
    private static let least = 1e-6
    /// Nobody asks for more.
    private static let most = 1e6

    /// The smallest value that a laboratory takes.
    var lowest: Double {
        switch range {
        case .from(let low): low
        case .above(let low): low + Self.least
        case .within(let range): range.lowerBound
        }
    }

    /// The largest one.
    var highest: Double {
        switch (range, quantity) {
        case (.within(let range), _): range.upperBound - Self.least
        case (_, .rows): Double(LabPlan.most.rows)
        default: Self.most
        }
    }
}
