import Neural

extension ComparedConfigurations {
    /// What other programs read, beside tables.
    var exports: [EvidenceExport] {
        let names = ExportNames(entries.map(\.configuration.id)).names
        return zip(entries, names).flatMap { entry, name in
            let formats = entry.kept.formats
            return (formats.contains(.tensorboard) ? curves(of: entry, named: name) : [])
                + (formats.contains(.safetensors) ? [weights(of: entry, named: name)] : [])
        }
    }

    private func curves(of entry: ConfigurationRuns, named name: String) -> [EvidenceExport] {
        let isClassifier = isClassifier
        return entry.kept.curves.map { run in
            EvidenceExport(path: "tensorboard/\(name)/seed-\(run.seed)") {
                .curves(run.steps(isClassifier: isClassifier))
            }
        }
    }

    private func weights(of entry: ConfigurationRuns, named name: String) -> EvidenceExport {
        EvidenceExport(path: "weights/\(name)") {
            let own = entry.configuration
            return .tensors(
                TensorSet(
                    entry.kept.parameters, layout: own.plan.layout,
                    notes: [
                        "configuration": own.id, "train": own.command,
                        // Seeds that ended without a network.
                        "diverged": entry.diverged.map(String.init).joined(separator: " "),
                    ]))
        }
    }
}

extension RecordedCurves {
    /// - Parameter isClassifier: whether classes are told apart; else a number is predicted.
    func steps(isClassifier: Bool) -> [CurveStep] {
        epochs.enumerated().map { place, epoch in
            CurveStep(
                epoch: epoch,
                values: EpochMeasure.allCases.compactMap { measure in
                    self[place, measure].map {
                        CurveStep.Value(tag: measure.tag(isClassifier: isClassifier), value: $0)
                    }
                })
        }
    }
}
