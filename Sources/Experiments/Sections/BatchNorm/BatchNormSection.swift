import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// Batch normalisation at work: what it does to values, and how its statistics follow the batch.
public struct BatchNormSection: Experiment {
    public let id = "batch-norm"
    public let figures = [
        FigureHeading(
            "batchnorm-densities",
            reach: FigureReach([.fourPoints])),
        FigureHeading(
            "batchnorm-statistics",
            reach: FigureReach([.fourPoints])),
        FigureHeading("batchnorm-batches", reach: .none),
        FigureHeading(
            "batchnorm-rates",
            reach: FigureReach([.fourPoints], varies: [.learningRate, .epochs])),
    ]

    /// The data loss that counts as learned, in nats.
    static let target = 0.1

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.settings.xor8
        func runs(_ method: Method) async throws(ExperimentError) -> MethodRuns {
            MethodRuns(
                method: method, net: net,
                runs: try await laboratory.runs(net.plan(with: method), on: .xor))
        }
        let entry = try await runs(.batchNorm)
        let plain = try await runs(.none)
        let values = NormalizedValues(entry)
        let affine = AffineParameters(entry)
        let densities = DensityFigure(entry: entry, values: values)
        let statistics = RunningStatisticsFigure(entry: entry, plain: plain)
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities.merge(self.quantities(entry, plain, values, affine)) { $1 }
        quantities["batchnorm.gap"] = .percentages(Spread(statistics.finalGaps))

        let batches = try await BatchSizes(from: laboratory)
        let rates = try await LearningRates(net, target: Self.target, from: laboratory)
        for method in LearningRates.methods {
            let largest = rates.largest(method)
            quantities["\(method.id).largestRate"] =
                largest.isFinite ? .number(largest) : .phrase("batchnorm-rates.no-rate")
        }
        let placed = try await NormAfterActivation(net, from: laboratory)
        quantities["batchnorm.after.sd"] = .spread(Spread(placed.deviations), digits: 3)
        quantities["batchnorm.after.solved"] = .share(placed.solved)
        let flow = try await gradientRatios(.batchNorm, laboratory)
        let plainFlow = try await gradientRatios(.none, laboratory)
        quantities["batchnorm.flow"] = .spread(Spread(flow.compactMap(\.self)))
        quantities["none.flow"] = .spread(Spread(plainFlow.compactMap(\.self)))
        return Evidence(
            figures: [
                self.entry(
                    "batchnorm-densities", data: densities.data, of: Divergence(entry.runs)
                ) { densities.figure($0) },
                self.entry(
                    "batchnorm-statistics", data: statistics.data, of: Divergence([entry, plain])
                ) { statistics.figure($0) },
                self.entry(
                    "batchnorm-batches", data: batches.data, of: batches.divergence
                ) { batches.figure($0) },
                self.entry("batchnorm-rates", data: rates.data, of: rates.divergence) {
                    rates.figure($0)
                },
            ], quantities: quantities,
            claims: settled(
                estimates(entry, plain, values, affine, batches, flow: flow, plainFlow: plainFlow)),
            explorations: [NormFrames(entry: entry).exploration].compactMap(\.self))
    }

    private func quantities(
        _ entry: MethodRuns, _ plain: MethodRuns, _ values: NormalizedValues,
        _ affine: AffineParameters
    ) -> [String: Phrase.Value] {
        [
            "batchnorm.mean": .spread(Spread(values.unitMeans)),
            "batchnorm.sd": .spread(Spread(values.unitDeviations), digits: 3),
            "batchnorm.target": .number(Self.target),
            "batchnorm.smallestBatch": .count(BatchSizes.sizes[0]),
            "gradients.deepest": .count(GradientsSection.deepest),
            "batchnorm.epochsToTarget": epochs(entry),
            "none.epochsToTarget": epochs(plain),
            "batchnorm.gamma": .spread(Spread(affine.scales.joined())),
            "batchnorm.beta": .spread(Spread(affine.shifts.joined())),
        ]
    }

    /// The numbers that decide the claims.
    private func estimates(
        _ entry: MethodRuns, _ plain: MethodRuns, _ values: NormalizedValues,
        _ affine: AffineParameters, _ batches: BatchSizes, flow: [Double?], plainFlow: [Double?]
    ) -> [String: Estimate] {
        [
            "2.6-a": .median(
                of: paired(entry.runs, plain.runs) { own, plain in
                    guard let own = reached(own), let plain = reached(plain) else { return nil }
                    return Double(own) / Double(plain)
                }
            ).from(entry.runs, plain.runs),
            "3.3-a": .median(of: values.outputDeviations).from(entry.runs),
            "3.3-b": .median(
                of: affine.scales.map { $0.map { ($0 - 1).magnitude }.max() ?? .nan }
            ).from(entry.runs),
            "3.3-c": .median(
                of: zip(batches.entries[0].batchLoss, batches.runningLoss).map { $0 - $1 }
            ).from(batches.lost),
            "3.3-d": .median(of: quotients(flow, plainFlow)).from(
                Share(zip(flow, plainFlow).count { $0 == nil || $1 == nil }, of: flow.count)),
        ]
    }

    /// Of each seed's gradient in a deep sigmoid network, what reaches the first layer at the start.
    private func gradientRatios(
        _ remedy: DeepNet.Remedy, _ laboratory: Laboratory
    ) async throws(ExperimentError) -> [Double?] {
        let net = DeepNet(
            data: DeepNet.Rows(laboratory.task), activation: .sigmoid,
            depth: GradientsSection.deepest, remedy: remedy)
        return try await GradientsSection.flows(
            net, from: laboratory, steps: GradientsSection.steps)[0].ratios
    }

    /// The first recorded epoch at which the data loss was below the target.
    private func reached(_ run: Neural.Run) -> Int? {
        run.checkpoints.first { $0.epoch > 0 && $0.training.loss < Self.target }?.epoch
    }

    /// The epochs until the data loss first was below the target, among recorded ones, and how many
    /// seeds got there.
    private func epochs(_ entry: MethodRuns) -> Phrase.Value {
        let reached = entry.finite.compactMap(reached)
        guard !reached.isEmpty else {
            return .phrase("epochs-to-target.not-reached", ["epochs": .count(entry.net.epochs)])
        }
        return .phrase(
            "epochs-to-target.reached",
            [
                "epochs": .number(quantile(reached.map(Double.init), 0.5)),
                "share": .percentage(Double(reached.count) / Double(max(entry.runs.count, 1))),
            ])
    }
}
