import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// What methods reach on held-out rows when they learn from fewer rows, and from more.
struct SampleSizePart: SectionPart {
    let tasks = TaskScope.drawn
    let heading: FigureHeading? = FigureHeading(
        "sample-size", reach: FigureReach([.rows], strengths: [.l2, .dropout]))

    private static let methods = [Method.none, .l2, .dropout, .earlyStopping]
    private static let sizes = (0...6).map { 15 << $0 }
    private static let seeds = 24

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("sample-size"), seeds: Self.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let standard = laboratory.task.dataset.trainingRows
        var lines: [SampleSizeFigure.Line] = []
        for method in Self.methods {
            var stops: [Sweep<Int>.Stop] = []
            for rows in Self.sizes {
                let plan = net.learning(rows, insteadOf: standard).plan(with: method)
                let measured = try await laboratory.measured(
                    plan, on: .drawn(rows: rows), atMost: Self.seeds)
                stops.append(Sweep<Int>.Stop(rows, measured))
            }
            lines.append(SampleSizeFigure.Line(method: method, stops: stops))
        }
        let figure = SampleSizeFigure(
            net: net, lines: lines, standard: standard, best: laboratory.task.bestError)
        return Findings(figure, of: figure.divergence, quantities: figure.quantities)
    }
}

extension Net {
    /// The same network for more or fewer training rows: as many updates, from batches no larger than all rows were.
    /// Penalties count for the mean loss of a row, and so are weaker the more rows there are; patience, in epochs, keeps
    /// its share of all epochs.
    fileprivate func learning(_ rows: Int, insteadOf standard: Int) -> Net {
        var net = self
        let standardEpochs = net.epochs
        let batches = (rows + standard - 1) / standard
        net.epochs = max((standardEpochs + batches - 1) / batches, 1)
        net.batchSize = batches > 1 ? (rows + batches - 1) / batches : 0
        net.checkpoints = [net.epochs]
        let share = Double(standard) / Double(rows)
        net.strengths[.l2] = strengths[.l2] * share
        net.strengths[.patience] = max(
            (strengths[.patience] * Double(net.epochs) / Double(standardEpochs)).rounded(), 1)
        return net
    }
}

extension LearningTask {
    /// The smallest error that any rule can have on held-out rows, as a share: of rows told wrong, or of variance that is
    /// not explained; nil where nobody knows it.
    fileprivate var bestError: Double? {
        if isXOR { return 1 - NoisyXOR().bestAccuracy }
        guard let expected = dataset.expected else { return nil }
        // The mean over the rows of some seeds.
        let errors = (0..<8).compactMap { (seed: UInt64) -> Double? in
            let data = dataset.data(seed: seed)
            guard let rows = data.heldOut else { return nil }
            let answers = (0..<rows.rows).map { row -> Double in
                let own = rows.inputs[row * rows.features..<(row + 1) * rows.features]
                let drawn = data.scaling?.inputs.undone(own) ?? Array(own)
                let answer = expected(drawn)
                return data.scaling?.targets.applied(to: [answer])[0] ?? answer
            }
            guard dataset.loss == .meanSquaredError else {
                return answers.map { min($0, 1 - $0) }.mean
            }
            let squares = zip(answers, rows.targets).map { ($0 - $1) * ($0 - $1) }
            let middle = rows.targets.mean
            return squares.mean / rows.targets.map { ($0 - middle) * ($0 - middle) }.mean
        }
        return errors.isEmpty ? nil : errors.mean
    }
}
