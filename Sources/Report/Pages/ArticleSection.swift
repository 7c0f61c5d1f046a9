/// The sections of the article in their order.
enum ArticleSection {
    static let all = [
        "overview", "activations", "gradients", "weight-decay", "augmentation", "dropout",
        "batch-norm", "early-stopping", "l1-l2", "code",
    ]

    /// The given sections, each once, in the article's order; ones it does not know come last.
    static func ordered(_ ids: [String]) -> [String] {
        var rest: [String] = []
        for id in ids where !all.contains(id) && !rest.contains(id) { rest.append(id) }
        return all.filter(ids.contains) + rest
    }
}
