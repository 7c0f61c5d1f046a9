import Base
import Charts
import Datasets
import Methods
import Neural

extension RunSettings {
    /// Everything that decides the runs, as the page and the manifest list it.
    public func table(for task: LearningTask) -> [Setting] {
        let rows = task.net(self)
        let shares = [
            Setting("setting.training-rows", .count(task.dataset.trainingRows)),
            Setting("setting.validation-rows", .count(task.dataset.validationRows)),
            Setting("setting.held-out-rows", .count(task.dataset.heldOutRows)),
        ]
        let trained = [
            network(rows), Setting("setting.epochs", .count(rows.epochs)),
            Setting("setting.learning-rate-adam", "\(rows.learningRate)"),
            batches(rows.batchSize),
        ]
        func ofRows(_ settings: [Setting]) -> [Setting] {
            task.isXOR ? settings.map { $0.of("setting.of-noisy-rows") } : settings
        }
        return (task.isXOR ? fourPoints : []) + ofRows(shares)
            + [task.dataset.noise.map { Setting("setting.noise", "\($0)") }].compactMap(\.self)
            + ofRows(trained) + ofRows(givenStrengths(of: rows, task))
            + [
                Setting("setting.batch-norm-momentum", "\(BatchNormalization.momentum)"),
                Setting("setting.batch-norm-epsilon", "\(BatchNormalization.epsilon)"),
            ] + (task.isXOR ? [] : alongLambda(task))
    }

    /// Of the network that learns the four points.
    private var fourPoints: [Setting] {
        [
            network(xor8), Setting("setting.epochs", .count(xor8.epochs)),
            Setting("setting.learning-rate", "\(xor8.learningRate)"), batches(xor8.batchSize),
        ].map { $0.of("setting.of-four-points") }
            + MethodCatalog.strengths(of: xor8.methods).filter { $0 != .normBatch }
            .map { setting($0, of: xor8).of("setting.of-four-points") }
    }

    /// Strengths of the rows' network that are not chosen on validation rows.
    private func givenStrengths(of rows: Net, _ task: LearningTask) -> [Setting] {
        let tuned = rows.grids(of: task).map(\.strength)
        return MethodCatalog.strengths(of: rows.methods)
            .filter { !tuned.contains($0) && $0 != .normBatch }.map { setting($0, of: rows) }
    }

    /// Of the networks whose weights are followed along λ.
    private func alongLambda(_ task: LearningTask) -> [Setting] {
        let path = path(task)
        let lambdas = path.lambdas
        return [
            Setting("setting.hidden-units", .list(path.hidden.map { .count($0) })),
            Setting("setting.epochs", .count(path.epochs)),
            Setting("setting.learning-rate-sgd", "\(path.learningRate)"),
            batches(path.batchSize),
            Setting(
                "setting.lambdas",
                .phrase(
                    "setting.lambdas-between",
                    [
                        "count": .count(lambdas.count), "smallest": .number(lambdas[0]),
                        "largest": .number(lambdas[lambdas.count - 1]),
                    ])),
        ].map { $0.of("setting.along-lambda") }
    }

    private func network(_ net: Net) -> Setting {
        Setting("setting.network", "\(net.shape) \(net.activation.rawValue)")
    }

    private func batches(_ size: Int) -> Setting {
        Setting("setting.batch", size == 0 ? .phrase("setting.all-rows") : .count(size))
    }

    private func setting(_ strength: Strength, of net: Net) -> Setting {
        // Pictures are moved instead.
        if strength == .jitter, let shift = net.pictureShift {
            return Setting("setting.shift", .count(shift.pixels))
        }
        let value = Phrase.Value.text(strength.written(strengths[strength]))
        return Setting(
            strength.name,
            fixed.contains(strength) ? .phrase("setting.by-hand", ["value": value]) : value)
    }
}

extension Tuning {
    /// What was chosen for each method, and among which values, as the page and the manifest list it.
    /// - Parameter name: of a text that says which rows, with a place for a setting's name; nil where there are
    ///   no others.
    func table(of name: String?) -> [Setting] {
        guard !curves.isEmpty else { return [] }
        let settings =
            [
                Setting(
                    "setting.strengths",
                    .phrase("setting.strengths-chosen", ["seeds": .seeds(seeds)]))
            ]
            + curves.map { curve in
                func written(_ trial: Trial) -> Phrase.Value {
                    .text(curve.strength.written(trial.value))
                }
                return Setting(
                    curve.strength.name,
                    .phrase(
                        "setting.chosen",
                        [
                            "value": written(curve.chosen),
                            "grid": .list(curve.trials.map(written)),
                        ]))
            }
        return name.map { name in settings.map { $0.of(name) } } ?? settings
    }
}
