import Methods
import Results

extension Laboratory {
    /// The network of the task's rows before strengths are chosen.
    nonisolated var untunedNet: Net { task.net(settings) }

    /// The network of the task's rows, every method as strong as was best on their validation rows. A strength
    /// that was set by hand stays.
    nonisolated var rowsNet: Net {
        get async throws(ExperimentError) { try await tuned(task.net(settings)) }
    }

    /// The network of exclusive or without flipped labels, with strengths of its own.
    nonisolated var cleanNet: Net {
        get async throws(ExperimentError) { try await tuned(task.cleanNet(settings)) }
    }

    /// The networks of the task's rows before strengths are chosen: of exclusive or, of noisy rows and of clean
    /// ones.
    nonisolated var untunedNets: [Net] {
        task.isXOR ? [task.net(settings), task.cleanNet(settings)] : [task.net(settings)]
    }

    /// A method's runs on the task's rows.
    nonisolated func onRows(_ method: Method) async throws(ExperimentError) -> MeasuredRuns {
        try await measured(method, of: try await rowsNet)
    }

    /// A method's runs on exclusive or without flipped labels.
    nonisolated func onCleanRows(_ method: Method) async throws(ExperimentError) -> MeasuredRuns {
        try await measured(method, of: try await cleanNet)
    }

    /// In a rehearsal, where nothing can be chosen, strengths stay.
    private nonisolated func tuned(_ net: Net) async throws(ExperimentError) -> Net {
        isRehearsal ? net : net.tuned(by: try await tuning(of: net))
    }
}

extension Laboratory {
    /// The strengths that were chosen on the rows that sections asked for.
    var chosenStrengths: [Setting] {
        guard task.isXOR else { return tuned[.rows]?.table(of: nil) ?? [] }
        return (tuned[.rows]?.table(of: "setting.of-noisy-rows") ?? [])
            + (tuned[.cleanXOR]?.table(of: "setting.of-clean-rows") ?? [])
    }
}
