import ArgumentParser
import Datasets

/// What a shell offers for the words that regplot knows.
extension CompletionKind {
    /// Data sets of reports, figures and claims.
    static var datasets: CompletionKind { .list(DatasetCatalog.all.map(\.id) + [DataPlan.csv]) }

    /// Data sets of `regplot train`.
    static var trainable: CompletionKind {
        .list(DatasetCatalog.trainable.map(\.id) + [DataPlan.csv])
    }

    static var figures: CompletionKind { listed(.figures) }

    static var experiments: CompletionKind { listed(.experiments) }

    /// Files with a table; they may be called anything.
    static var tables: CompletionKind { .file() }

    /// Asked when it is needed, for these lists take longer to make than a command line to read.
    private static func listed(_ kind: ListKind) -> CompletionKind {
        .shellCommand("regplot list \(kind.rawValue) | cut -d \" \" -f 1")
    }
}
