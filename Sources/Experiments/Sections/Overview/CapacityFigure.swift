import Base
import Charts
import Methods
import Results

/// Errors on training and held-out rows against the size of the model: trained networks by their width, and linear models
/// on random features by their number, where the held-out error peaks at as many features as rows.
///
/// Source: M. Belkin, D. Hsu, S. Ma and S. Mandal, "Reconciling modern machine-learning practice and the classical
/// bias–variance trade-off", 2019; P. Nakkiran and others, "Deep double descent", 2020.
struct CapacityFigure: FigureDrawing {
    /// The models of one size.
    struct Stop: Sendable {
        /// Hidden units, or features.
        let size: Int
        /// Shares of rows that are told wrong, one for each seed; nil where it diverged.
        let training, heldOut: [Double?]
    }

    /// Models of all sizes, regularized in one way.
    struct Curve: Sendable {
        let method: Method
        let stops: [Stop]
    }

    let net: Net
    /// Without a penalty first.
    let trained, fitted: [Curve]
    /// How many rows are learnt.
    let rows: Int
    /// The smallest difference of errors that would matter.
    let margin: Double

    var data: DataTable {
        var table = DataTable(columns: [
            "model", "method", "size", "rows", "p10", "median", "p90",
        ])
        for (model, curves) in [("trained network", trained), ("random features", fitted)] {
            for curve in curves {
                for stop in curve.stops {
                    for (rows, values) in [
                        ("training", stop.training), ("held out", stop.heldOut),
                    ] {
                        let spread = Spread(values.compactMap(\.self))
                        table.append([
                            .text(model), .text(curve.method.id), .integer(stop.size),
                            .text(rows), .number(spread.low), .number(spread.median),
                            .number(spread.high),
                        ])
                    }
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "capacity", title: words(title), subtitle: words("capacity.subtitle"),
            caption: words(
                "capacity.caption",
                [
                    "setting": net.rows.map { .phrase($0.phrase(measuring: .score)) } ?? "",
                    "activation": .text(net.activation.name), "rate": .number(net.learningRate),
                    "batches": .batches(of: net.batchSize), "epochs": .count(net.epochs),
                    "seeds": .seeds(fitted[0].stops[0].heldOut.count),
                    "lambda": .number(net.strengths[.l2]),
                    "ridge": .number(Stop.ridge), "rows": .count(rows),
                ]),
            description: words("capacity.description"),
            panels: fitted.indices.map { row in
                [
                    panel(fitted, row, words("capacity.features"), threshold(row, words), words),
                    panel(trained, row, words("capacity.hidden-units"), [], words),
                ]
            },
            columnHeads: [Head(words("capacity.fitted")), Head(words("capacity.trained"))],
            rowHeads: fitted.map { Head(words($0.method.label)) }, panelAspect: 0.5)
    }
}

extension CapacityFigure {
    /// Whether models of as many features as rows err more than the largest, and whether a ridge helps there.
    private var title: Phrase {
        let plain = fitted[0].stops
        guard let peak = plain.firstIndex(where: { $0.size == rows }), let last = plain.last else {
            return Phrase("capacity.title-plain")
        }
        // The median peaks at about as many features as rows.
        let top = plain.largest { Spread($0.heldOut.compactMap(\.self)).median } ?? last
        guard 2 * top.size > rows, top.size < 2 * rows else {
            return Phrase("capacity.title-plain")
        }
        let fall = excess(plain[peak], over: last)
        guard isSure(fall) else { return Phrase("capacity.title-plain") }
        guard isSure(excess(plain[peak], over: fitted[1].stops[peak])) else {
            return Phrase("capacity.title-peak")
        }
        guard let wide = trained[0].stops.last, let other = trained[1].stops.last,
            isSure(excess(wide, over: other))
        else { return Phrase("capacity.title") }
        return Phrase("capacity.title-both")
    }

    /// How much more the models of one kind err than those of another, seed by seed.
    private func excess(_ stop: Stop, over other: Stop) -> Estimate {
        .mean(
            of: zip(stop.heldOut, other.heldOut).compactMap { own, other in
                guard let own, let other else { return nil }
                return own - other
            })
    }

    private func isSure(_ difference: Estimate) -> Bool {
        difference.hasInterval && difference.low > 0 && difference.value >= margin
    }

    /// Where there are as many features as rows, named in the first row of panels.
    private func threshold(_ row: Int, _ words: Words) -> [any Mark] {
        [
            ReferenceMark(
                .vertical, at: Double(rows),
                label: row == 0 ? words("capacity.threshold", ["rows": .count(rows)]) : nil)
        ]
    }

    /// The errors of models regularized in one way, before the held-out errors of those that are not.
    /// - Parameters:
    ///   - row: of the curves the one that is drawn.
    ///   - references: lines behind it.
    private func panel(
        _ curves: [Curve], _ row: Int, _ size: RichText, _ references: [any Mark], _ words: Words
    ) -> Panel {
        let curve = curves[row]
        let x = curve.stops.map { Double($0.size) }
        func line(_ values: [Spread], _ series: Series, _ style: LineStyle) -> LineMark {
            LineMark(
                zip(x, values).map { Point($0, $1.median) }, series: series, style: style,
                isMarked: false)
        }
        func series(_ name: RichText) -> Series { Series(name: name, slot: curve.method.slot) }
        let heldOut = curve.spreads(\.heldOut)
        let plain = Series(name: words("capacity.without"), slot: nil)
        return Panel(
            x: Axis(size, scale: .logarithmic), y: Axis(words("capacity.wrong"), domain: 0...50),
            marks: references
                + (row == 0 ? [] : [line(curves[0].spreads(\.heldOut), plain, .dashed)]) + [
                    BandMark(
                        x: x, low: heldOut.map(\.low), high: heldOut.map(\.high),
                        series: series("")),
                    line(heldOut, series(words("label.held-out-rows")), .dashed),
                    line(
                        curve.spreads(\.training), series(words("label.training-rows")), .solid),
                ])
    }
}

extension CapacityFigure.Curve {
    /// In per cent, at every size.
    fileprivate func spreads(_ values: (CapacityFigure.Stop) -> [Double?]) -> [Spread] {
        stops.map { Spread(values($0).compactMap { $0.map { $0 * 100 } }) }
    }
}
