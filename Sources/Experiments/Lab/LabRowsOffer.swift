import Base
import Datasets
import Generators
import Lab
import Methods
import Neural

/// What a laboratory can learn, and what reports train it with.
struct LabRowsOffer: Sendable {
    let rows: LabRows
    /// The network that learns it, and the rows, as many and as noisy as reports have them.
    let net: Net
    let settings: LabSettings
    private let names: [String]
    /// What the number to predict is called; nil where classes are told apart.
    private let target: String?
    private let isAdjustable: Bool
    private let isFlippable: Bool
    private let grids: [Strength: [Double]]
    private let name: Phrase.Value

    /// - Parameters:
    ///   - rows: what can be learnt.
    ///   - task: what the report is about; its own rows are offered as it trains them.
    ///   - settings: of the report.
    /// - Returns: nil for a table's rows where no laboratory can train the network of its reports.
    init?(_ rows: LabRows, in task: LearningTask, _ settings: RunSettings) {
        let isTable = rows.id == LabRows.tableID
        let own =
            Self.isPart(rows, of: task) ? Self(rows, trainedIn: task, settings) : nil
        // What no laboratory could train is offered as reports have it when nothing else is asked for.
        let offer = own ?? Self(rows, trainedIn: isTable ? task : nil, RunSettings())
        guard let offer else {
            precondition(isTable, "\(rows.id) cannot be trained as reports train it")
            return nil
        }
        self = offer
    }

    /// Nil where a laboratory cannot train the network.
    private init?(_ rows: LabRows, trainedIn task: LearningTask?, _ settings: RunSettings) {
        let generated = GeneratorCatalog.all.first { $0.id == rows.id }
        let task = task ?? generated.map { LearningTask(DatasetEntry($0)) } ?? .xor
        let net = rows.hasHeldOutRows ? task.net(settings) : settings.xor8
        guard let settings = LabSettings(net, of: task), (try? settings.plan()) != nil else {
            return nil
        }
        self.init(
            rows, net,
            rows.isSameForEverySeed ? settings : settings.withRows(of: LabOffer.dataSeed), in: task)
    }

    /// - Parameters:
    ///   - rows: what can be learnt.
    ///   - net: what learns it.
    ///   - settings: the same as a laboratory is told, and how many rows and how noisy ones.
    ///   - task: what the page is about.
    init(_ rows: LabRows, _ net: Net, _ settings: LabSettings, in task: LearningTask) {
        (self.rows, self.net, self.settings) = (rows, net, settings)
        let entry = DatasetCatalog.trainable.first { $0.id == rows.id }
        (isAdjustable, isFlippable) = (
            entry?.isAdjustable ?? false, entry?.isFlippable ?? false
        )
        name = rows.id == LabRows.tableID ? task.name : .phrase("dataset-short.\(rows.id)")
        names = task.dataset.inputs
        if case .number(let name) = task.dataset.target { target = name } else { target = nil }
        grids = rows.hasHeldOutRows ? task.defaults.grids : [:]
    }

    /// Whether a report on a task trains these rows.
    static func isPart(_ rows: LabRows, of task: LearningTask) -> Bool {
        if rows.id == LabRows.tableID { return task.isDivided }
        return task.isXOR
            ? ["xor", "noisy-xor"].contains(rows.id) : rows.id == task.id && !task.isDivided
    }

    /// How many training rows there are.
    var count: Int { Int(settings.numbers[.count] ?? 0) }

    /// Among which values reports choose a strength, weakest first; empty where there are none.
    func grid(of strength: Strength) -> [Double] {
        grids[strength] ?? strength.grid?.values(for: net.recipe, rows: count) ?? []
    }

    /// Sizes of batches, the largest first.
    var batches: [Double] {
        LabStops.batches(rows: count, grid: grid(of: .normBatch))
    }

    /// Of either input, or of the input and the number to predict, as they are learnt: far enough for every row of
    /// the first seeds.
    var plane: [ClosedRange<Double>] {
        guard rows.hasHeldOutRows, let plan = try? settings.withRows(of: 0).plan() else {
            return [-0.5...1.5, -0.5...1.5]
        }
        let samples = LabOffer.seeds.prefix(LabOffer.dataSeeds).map { plan.data(seed: $0).training }
        func range(_ values: [Double]) -> ClosedRange<Double> {
            let farthest = values.map(\.magnitude).max() ?? 1
            // Tenths, and room for a point that is drawn there.
            let end = ((farthest + 0.05) * 10).rounded(.up) / 10
            return -end...end
        }
        /// Of both axes the same, for formulas whose inputs are alike; a table's first two are not.
        func column(_ place: Int) -> [Double] {
            samples.flatMap { own in
                stride(from: place, to: own.inputs.count, by: rows.inputs).map { own.inputs[$0] }
            }
        }
        if rows.inputs == 1 { return [range(column(0)), range(samples.flatMap(\.targets))] }
        guard rows.id == LabRows.tableID else {
            let both = range(column(0) + column(1))
            return [both, both]
        }
        return [range(column(0)), range(column(1))]
    }

    var data: FrameData {
        func number(_ setting: LabSetting) -> FrameData {
            .exact(settings.numbers[setting] ?? 0)
        }
        return .object(
            task + [
                ("count", number(.count)), ("noise", number(.noise)),
                ("flipped", number(.flipped)), ("hidden", .integers(net.hidden)),
                ("activation", .text(.text(net.activation.rawValue))),
                ("optimizer", .text(.text(settings.optimizer.rawValue))),
                ("learningRate", number(.learningRate)), ("momentum", number(.momentum)),
                ("epochs", number(.epochs)), ("batchSize", number(.batchSize)),
                ("dataSeed", number(.dataSeed)),
            ])
    }

    /// What is learnt, whatever is asked for.
    private var task: [(name: String, value: FrameData)] {
        [
            ("id", .text(.text(rows.id))), ("name", .text(name)),
            ("names", .list(names.map { .text(.text($0)) })),
            ("target", target.map { .text(.text($0)) } ?? .nothing),
            ("inputs", .integer(rows.inputs)),
            ("classes", .truth(rows.loss == .binaryCrossEntropy)),
            ("heldOut", .truth(rows.hasHeldOutRows)), ("adjustable", .truth(isAdjustable)),
            ("flippable", .truth(isFlippable)), ("given", .names(rows.given)),
            ("plane", .list(plane.map { .exact([$0.lowerBound, $0.upperBound]) })),
        ]
    }
}
