public import Charts
import Datasets
import Neural

/// Batch normalisation at work: what it does to values, and how its statistics follow the batch.
public struct BatchNormSection: Experiment {
    public let id = "batch-norm"
    public let title = Localized(en: "Batch normalisation", zh: "批量归一化")
    public let figures = [
        FigureHeading(
            id: "batchnorm-densities",
            title: Localized(en: "Values before, normalised, after", zh: "归一化前、中、后的值")),
        FigureHeading(
            id: "batchnorm-statistics",
            title: Localized(en: "Batch and running statistics", zh: "批统计量与运行统计量")),
    ]

    /// The data loss that counts as learned, in nats.
    static let target = 0.1

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = FourPointNet.xor8
        let method = MethodCatalog.batchNorm
        let entry = MethodRuns(
            method: method, net: net, runs: try await laboratory.runs(net.plan(method), on: .xor))
        let plain = MethodRuns(
            method: MethodCatalog.none, net: net,
            runs: try await laboratory.runs(net.plan(MethodCatalog.none), on: .xor))
        let values = NormalizedValues(entry)
        let densities = DensityFigure(entry: entry, values: values)
        let statistics = RunningStatisticsFigure(entry: entry, plain: plain)
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities["batchnorm.mean"] = .spread(Spread(values.unitMeans))
        quantities["batchnorm.sd"] = .spread(Spread(values.unitDeviations), digits: 3)
        quantities["batchnorm.target"] = .number(Self.target)
        quantities["batchnorm.epochsToTarget"] = epochs(entry)
        quantities["none.epochsToTarget"] = epochs(plain)
        quantities["batchnorm.gap"] = .percentages(Spread(statistics.finalGaps))
        return Evidence(
            figures: [
                self.entry("batchnorm-densities", data: densities.data) { densities.figure($0) },
                self.entry("batchnorm-statistics", data: statistics.data) {
                    statistics.figure($0)
                },
            ], quantities: quantities)
    }

    /// The epochs until the data loss first was below the target, among recorded ones, and how many
    /// seeds got there.
    private func epochs(_ entry: MethodRuns) -> Localized {
        let reached = entry.runs.compactMap { run in
            run.checkpoints.first { $0.training.loss < Self.target }?.epoch
        }
        let share = percent(Double(reached.count) / Double(max(entry.runs.count, 1)))
        let median = reached.isEmpty ? "–" : formatted(quantile(reached.map(Double.init), 0.5))
        return Localized(
            en: "\(median) (reached by \(share) % of the seeds)",
            zh: "\(median)（\(share) % 的种子达到）")
    }
}
