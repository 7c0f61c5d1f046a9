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

    var data: DataTable {
        var table = DataTable(columns: ["method", "class", "answer", "share"])
        for (method, confusion) in methods {
            for (right, row) in confusion.shares.enumerated() {
                for (given, share) in row.enumerated() {
                    table.append([
                        .text(method.id), .text(classes[right]), .text(classes[given]),
                        .number(share),
                    ])
                }
            }
        }
        return table
    }
}

extension ClassAnswers {
    /// Nil where rows have no classes.
    /// - Parameters:
    ///   - compared: on the network of the task's rows.
    ///   - laboratory: has each seed's rows.
    init?(_ compared: Comparison, _ laboratory: Laboratory) {
        guard let classes = laboratory.task.dataset.classes else { return nil }
        self.init(
            net: laboratory.rowsNet, classes: classes,
            methods: compared.methods.map { runs in
                let confusion = Confusion(runs, classes: classes.count) {
                    laboratory.data(.rows, seed: $0).heldOut
                }
                return (runs.method, confusion)
            }, seeds: compared.seeds)
    }
}
