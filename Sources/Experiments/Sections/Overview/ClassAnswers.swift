import Charts
import Datasets
import Methods
import Neural
import Results

/// What each method's networks take held-out rows of each class for, over all seeds.
struct ClassAnswers: Sendable {
    let net: Net
    let classes: [String]
    /// Without a regularizer first.
    let methods: [(method: Method, confusion: Confusion)]
    let seeds: Int

    var names: [RichText] { classes.map { RichText(plain: $0) } }
}

extension ClassAnswers {
    /// Nil where rows have no classes.
    /// - Parameters:
    ///   - compared: on the network.
    ///   - net: of the task's rows.
    ///   - laboratory: has each seed's rows.
    init?(_ compared: Comparison, of net: Net, _ laboratory: Laboratory) {
        guard let classes = laboratory.task.dataset.classes else { return nil }
        self.init(
            net: net, classes: classes,
            methods: compared.methods.map { runs in
                let confusion = Confusion(runs, classes: classes.count) {
                    laboratory.data(.rows, seed: $0).heldOut
                }
                return (runs.method, confusion)
            }, seeds: compared.seeds)
    }
}

extension Laboratory {
    /// What the networks of the task's rows take held-out rows for, found once for all figures that tell of
    /// it; nil where rows have no classes.
    nonisolated func classAnswers() async throws(ExperimentError) -> ClassAnswers? {
        if let known = await knownAnswers { return known }
        let net = try await rowsNet
        let answers = ClassAnswers(try await comparison(net), of: net, self)
        await keep(answers)
        return answers
    }
}
