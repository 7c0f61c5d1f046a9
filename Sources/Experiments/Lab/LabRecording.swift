import Base
import Charts
import Generators
import Lab
import Methods
import Neural
import Results

/// The ends of the networks that a page begins with, at some strengths: what it shows where a browser trains nothing.
struct LabRecording: Sendable {
    /// A method at a strength.
    struct Stop: Sendable {
        let entry: MeasuredRuns
        /// Nil where the method has none.
        let strength: Double?
        let run: LabRun
    }

    /// How many cells a field has each way.
    static let side = 16

    let stops: [Stop]
    let settings: LabSettings
    let grid: GridArea
    /// [rows][inputs + 2]: inputs, target, and the label before it may have been flipped; −1 where none is.
    let points: [Double]

    /// Nil where fields have not two inputs, or nothing was trained.
    var data: FrameData? {
        guard let plan = stops.first?.entry.plan else { return nil }
        return .object([
            ("side", .integer(Self.side)), ("epochs", .integers(plan.checkpoints)),
            ("plan", settings.data), ("stops", .list(stops.map(data))),
            ("points", .numbers(points)),
        ])
    }

    private func data(_ stop: Stop) -> FrameData {
        let entry = stop.entry
        func curve(_ value: (Checkpoint) -> Double?) -> FrameData {
            .list(entry.curve(value).spreads.map { .numbers([$0.low, $0.median, $0.high]) })
        }
        let accuracies = entry.finished.compactMap { $0.last?.heldOut?.accuracy }
        return .object([
            ("method", .text(.text(entry.method.id))),
            ("strength", stop.strength.map { .exact($0) } ?? .nothing),
            ("fields", .levels(entry.runs.flatMap { field($0, entry.plan) })),
            ("training", curve { $0.training.loss }), ("heldOut", curve { $0.heldOut?.loss }),
            ("learnt", .integer(entry.runs.count { $0.isSolved })),
            ("accuracy", .number(quantile(accuracies, 0.5))),
            ("digest", .text(.text(stop.run.digest))),
        ])
    }

    /// A network's answers, the lowest row first; of one that diverged nothing is known.
    private func field(_ run: Run, _ plan: TrainingPlan) -> [Double] {
        run.divergedAt == nil
            ? SeedFields(plan, [run], on: grid).mean
            : [Double](repeating: 0.5, count: grid.count)
    }
}

extension LabOffer {
    /// The same with what is shown where nothing can be trained.
    /// - Throws: `cancelled`.
    public func recorded(by laboratory: Laboratory) async throws(ExperimentError) -> LabOffer {
        let net = startNet(of: laboratory.task)
        guard start.rows.inputs == 2, start.rows.loss == .binaryCrossEntropy else { return self }
        var stops: [LabRecording.Stop] = []
        for method in MethodCatalog.all
        where method.isStandard && method.needs.isSubset(of: net.given) {
            for strength in recordedStrengths(method, net) {
                var net = net
                if let own = method.strength, let strength { net.strengths[own] = strength }
                let entry = MeasuredRuns(
                    method, try await laboratory.measuredAsInLab(net.plan(with: method)))
                guard let run = LabRun.all([entry], of: net, on: laboratory.task).first else {
                    continue
                }
                stops.append(LabRecording.Stop(entry: entry, strength: strength, run: run))
            }
        }
        guard let settings = stops.first?.run.settings else { return self }
        let plane = start.plane
        var offer = self
        offer.recording = LabRecording(
            stops: stops, settings: settings,
            grid: GridArea(
                columns: LabRecording.side, rows: LabRecording.side, x: plane[0], y: plane[1]),
            points: points(laboratory.data(.rowsOf(seed: Self.dataSeed), seed: Self.firstSeed)))
        return offer
    }

    /// The strengths of a method that are recorded: those among which reports choose of the one that a page begins
    /// with, and the usual one of the others.
    private func recordedStrengths(_ method: Method, _ net: Net) -> [Double?] {
        guard let strength = method.strength else { return [nil] }
        let own = net.strengths[strength]
        guard method == startMethod else { return [own] }
        let grid = start.grid(of: strength)
        return grid.contains(own) ? grid : (grid + [own]).sorted()
    }

    private func points(_ data: TrainingData) -> [Double] {
        let (samples, inputs) = (data.training, start.rows.inputs)
        var points: [Double] = []
        for row in 0..<samples.rows {
            points += samples.inputs[row * inputs..<(row + 1) * inputs]
            points.append(samples.targets[row])
            points.append(start.rows.id == "noisy-xor" ? NoisyXOR.label(ofRow: row) : -1)
        }
        return points
    }
}
