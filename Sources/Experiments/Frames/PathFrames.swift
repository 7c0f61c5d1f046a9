import Base
import Charts
import Methods
import Neural
import Results

/// The regularization path, λ by λ: weights and decision field of the first seed, what is left of the
/// weights, and the held-out loss.
struct PathFrames: Sendable {
    static let grid = GridArea(side: 24, range: -2.2...2.2)

    let path: RegularizationPath
    /// The rows that the first seed was trained on.
    let rows: Samples

    var exploration: Exploration {
        Exploration(
            id: "path", section: "l1-l2",
            data: .object([
                ("lambdas", .numbers(path.defaults.lambdas)),
                ("side", .number(Double(Self.grid.columns))),
                ("plane", .numbers([Self.grid.x.lowerBound, Self.grid.x.upperBound])),
                ("colors", .text(.text(FrameColors.diverging))),
                ("points", .numbers(rows.inputs)), ("targets", .numbers(rows.targets)),
                ("paths", .list(path.paths.map(penalty))),
            ]))
    }

    private func penalty(_ own: RegularizationPath.Path) -> FrameData {
        func place(_ stop: RegularizationPath.Stop) -> Double {
            Double(own.stops.firstIndex { $0.value == stop.value } ?? 0)
        }
        return .object([
            ("id", .text(.text(own.method.id))), ("name", .text(.phrase(own.method.name))),
            ("slot", .number(Double(own.method.slot))),
            ("best", .number(place(own.lowest.best))),
            ("simplest", .number(place(own.lowest.simplest))),
            ("nonZeros", .numbers(own.stops.map(\.[.nonZeros].median))),
            ("heldOut", .numbers(own.stops.map(\.[.heldOutLoss].mean.value))),
            ("error", .numbers(own.stops.map(\.[.heldOutLoss].mean.error))),
            ("training", .numbers(own.stops.map(\.[.dataLoss].mean.value))),
            (
                "weights",
                .list(
                    own.stops.map { stop in
                        .numbers(
                            stop.runs.prefix(1).finished.first.map {
                                DenseWeights($0, layout: own.layout).values
                            } ?? [])
                    })
            ),
            (
                "fields",
                .list(
                    own.stops.map { stop in
                        .shares(
                            SeedFields(
                                path.plan(own.method, lambda: stop.value),
                                Array(stop.runs.prefix(1)), on: Self.grid
                            ).mean)
                    })
            ),
        ])
    }
}
