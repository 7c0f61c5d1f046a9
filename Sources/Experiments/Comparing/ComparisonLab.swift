public import Base
import Charts
import Datasets
import Generators
import Lab
import Methods
import Neural
import Results

/// The laboratory of a comparison's page: which configurations it trains just as the comparison did, and with which of
/// them it begins.
public struct ComparisonLab: Sendable {
    /// A configuration as the laboratory is told.
    struct Preset: Sendable {
        /// Among the comparison's entries.
        let place: Int
        let rows: LabRows
        let recipe: Recipe
        let use: MethodUse
        let settings: LabSettings
    }

    /// Those that it trains, in the comparison's order.
    let presets: [Preset]
    /// Nil where there are none.
    let offer: LabOffer?
    /// Why the page trains nothing; nil where it does.
    public let refusal: Phrase?
    private let start: Preset?
    private let compared: ComparedConfigurations

    init(_ compared: ComparedConfigurations) {
        self.compared = compared
        let configurations = compared.entries.map(\.configuration)
        let found = configurations.enumerated().map { place, own in
            Result { () throws(Refusal) in try Preset(own, at: place, compared) }
        }
        let presets = found.compactMap { try? $0.get() }
        let start = Self.start(presets, compared)
        offer = start.map { LabOffer($0, among: presets, compared) }
        let refusals = found.compactMap { own in
            if case .failure(let refusal) = own { refusal } else { nil }
        }
        refusal = presets.isEmpty ? refusals.first?.phrase(compared.task) : nil
        (self.presets, self.start) = (presets, start)
    }

    /// The configuration that gains most, or the first one with a method; else the first.
    private static func start(
        _ presets: [Preset], _ compared: ComparedConfigurations
    ) -> Preset? {
        let regularized = presets.filter { $0.use.method != .none }
        let gaining = regularized.filter {
            compared.gain($0.place)?.mean.value.isFinite ?? false
        }
        return gaining.largest { compared.gain($0.place)?.mean.value ?? 0 }
            ?? regularized.first ?? presets.first
    }

    /// What the text quotes: which configuration it begins with, its seeds, and an address for each.
    var quantities: [String: Phrase.Value] {
        guard let offer, let start else { return [:] }
        var all: [String: Phrase.Value] = [
            "start": .phrase(compared.label(start.place)), "trained": .count(LabOffer.seedCount),
            "firstSeed": .count(Int(offer.startSeed)),
        ]
        for preset in presets {
            let address = offer.address(
                of: preset.settings, preset.use.method, firstSeed: offer.startSeed)
            all["\(compared.names[preset.place]).lab"] = address.map {
                .text(RichText.escaped(String($0.dropFirst(LabOffer.addressStart.count))))
            }
        }
        return all
    }
}

extension ComparedConfigurations {
    /// The laboratory of its page; every configuration is tried for it.
    public var lab: ComparisonLab { ComparisonLab(self) }
}

extension ComparisonLab {
    /// Why the laboratory does not train a configuration.
    enum Refusal: Error {
        /// What is learnt.
        case rows
        /// Hidden layers that differ in width.
        case widths
        case precision
        /// More rows, units or epochs than the laboratory has.
        case size
        /// The laboratory has no such training.
        case training

        func phrase(_ task: LearningTask) -> Phrase {
            switch self {
            case .rows: task.labRefusal ?? Phrase("compare.no-lab-rows")
            case .widths: Phrase("compare.no-lab-widths")
            case .precision: Phrase("compare.no-lab-precision")
            case .size:
                Phrase(
                    "compare.no-lab-size",
                    [
                        "layers": .count(LabPlan.most.depth), "units": .count(LabPlan.most.width),
                        "epochs": .count(LabPlan.most.epochs), "rows": .count(LabPlan.most.rows),
                    ])
            case .training: Phrase("compare.no-lab-training")
            }
        }
    }
}

extension ComparisonLab.Preset {
    /// - Throws: why the laboratory does not train just this configuration.
    fileprivate init(
        _ own: Configuration, at place: Int, _ compared: ComparedConfigurations
    ) throws(ComparisonLab.Refusal) {
        let (dataset, all) = (own.dataset, compared.task.labRows)
        let isTable = dataset.table != nil
        let id = isTable ? LabRows.tableID : dataset.id
        guard let number = all.firstIndex(where: { $0.id == id }), let making = own.making else {
            throw .rows
        }
        let (rows, recipe) = (all[number], making.recipe)
        guard Set(recipe.hidden).count == 1 else { throw .widths }
        guard own.precision == .float else { throw .precision }
        let noisy = NoisyXOR()
        let plain = LabSettings(
            recipe, rows: number, table: isTable ? rows : nil,
            choice: TrainableRows.Choice(
                rows: dataset.trainingRows,
                noise: isTable || !rows.hasHeldOutRows ? 0 : dataset.noise ?? noisy.sigma,
                flipped: id == TrainableRows.noisyXOR.id ? making.flipped ?? noisy.flipped : 0))
        // A method at strength 0 is none, and the page's script takes 0 for a strength that nobody chose.
        let use = own.use.strength == 0 ? MethodUse(.none) : own.use
        var settings = plain.with(use.method, strength: use.strength)
        // So it does where 0 is the standard, as for batch norm of all rows.
        guard use.method.strength == nil || settings.numbers[.strength] != 0 else {
            throw .training
        }
        if let seed = making.dataSeed { settings = settings.withRows(of: seed) }
        let seed = compared.entries[0].seeds.first ?? 0
        guard try settings.draws(dataset.data(seed: seed), seed: seed) else { throw .rows }
        guard settings.make(own.plan) else { throw .training }
        self.init(place: place, rows: rows, recipe: recipe, use: use, settings: settings)
    }
}

extension LabSettings {
    /// Whether a seed learns these rows with them.
    /// - Throws: the setting that the laboratory refuses.
    fileprivate func draws(
        _ data: TrainingData, seed: UInt64
    ) throws(ComparisonLab.Refusal) -> Bool {
        do throws(LabRefusal) {
            return try plan().data(seed: seed) == data
        } catch {
            throw error.setting == .method ? .training : .size
        }
    }
}

extension LabOffer {
    /// A comparison's: its own rows are learnt as the configuration learns them with which the page begins.
    fileprivate init(
        _ start: ComparisonLab.Preset, among presets: [ComparisonLab.Preset],
        _ compared: ComparedConfigurations
    ) {
        let (task, usual) = (compared.task, RunSettings())
        var net = start.rows.hasHeldOutRows ? task.net(usual) : usual.xor8
        net.recipe = start.recipe
        self.init(
            LabRowsOffer(
                start.rows, net, start.settings.with(.none, strength: nil), in: task),
            beside: task.labRows.filter { $0.id != start.rows.id }.compactMap {
                LabRowsOffer($0, in: task, usual)
            }, of: task, use: start.use, firstSeed: compared.entries[0].seeds.first ?? 0,
            compared: presets.map(\.use))
    }
}
