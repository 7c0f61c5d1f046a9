import Base
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
    /// How many held-out rows each class has, the same for every seed.
    let heldOut: [Int]

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
            }, seeds: compared.seeds,
            heldOut: laboratory.data(.rows, seed: laboratory.seeds[0]).heldOut?.rows(
                ofClasses: classes.count) ?? [])
    }
}

extension Samples {
    /// How many rows each class has.
    fileprivate func rows(ofClasses count: Int) -> [Int] {
        targets.reduce(into: [Int](repeating: 0, count: count)) { $0[Int($1)] += 1 }
    }
}

extension ClassAnswers {
    /// `Held-out rows of a class: 1 to 9`; nil where none are.
    var rowsPhrase: Phrase? {
        guard let fewest = heldOut.min(), let most = heldOut.max() else { return nil }
        return fewest == most
            ? Phrase("class-accuracy.rows", ["rows": .count(most)])
            : Phrase(
                "class-accuracy.rows-between", ["fewest": .count(fewest), "most": .count(most)])
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
