import Base
import Charts
import Methods
import Neural
import Results

/// The losses of training and held-out rows along training, a panel for each configuration, what it is compared with grey
/// behind.
struct ComparisonCurves: FigureDrawing {
    static let id = "compare-curves"
    private static let most = 12

    let compared: ComparedConfigurations

    private var shown: [Int] { compared.shown(atMost: Self.most) }
    var divergence: Divergence { compared.divergence(of: shown).byPanel }

    private func curves(_ place: Int) -> [(rows: String, curve: CurveSummary)] {
        let entry = compared.entries[place]
        return [("training", entry.training)]
            + (compared.isJudged ? [("held out", entry.heldOut)] : [])
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "configuration", "rows", "epoch", "p10", "median", "p90",
        ])
        for place in shown {
            for (rows, curve) in curves(place) {
                curve.addRows(
                    to: &table,
                    names: [.text(compared.entries[place].configuration.id), .text(rows)])
            }
        }
        return table
    }

    /// Losses beyond it leave the panel: nearly twice what training starts from.
    private var top: Double {
        let all = shown.flatMap { curves($0) }.flatMap(\.curve.spreads).map(\.median)
            .filter(\.isFinite)
        let first = curves(0).compactMap { $0.curve.spreads.first?.median }.max() ?? 1
        return min(max(1.75 * first, 1e-6), 1.04 * (all.max() ?? 1))
    }

    func figure(_ words: Words) -> Figure {
        let top = max(top, 1e-9)
        return Figure(
            id: Self.id, title: words("compare-curves.title"),
            subtitle: words("compare-curves.subtitle"),
            caption: words(compared.setting(showing: shown, isOfFirstSeeds: true)),
            description: words("compare-curves.description"),
            panels: shown.map { panel($0, top: top, words) }.rows(of: shown.count <= 4 ? 2 : 3),
            arrangement: .list, panelAspect: 0.7)
    }

    private func panel(_ place: Int, top: Double, _ words: Words) -> Panel {
        let entry = compared.entries[place]
        let slot = entry.configuration.use.method.slot
        let names = ["label.training-rows", "label.held-out-rows"]
        let marks = zip(curves(place), names).enumerated().flatMap { index, own -> [any Mark] in
            let ((_, curve), name) = own
            let series = Series(name: words(name), slot: slot)
            return [
                BandMark(
                    x: curve.epochs, low: curve.spreads.map(\.low), high: curve.spreads.map(\.high),
                    series: Series(name: "", slot: slot)),
                LineMark(
                    curve.medians, series: series, style: index == 0 ? .solid : .dashed,
                    isMarked: false),
                BeyondMark(
                    curve.medians, series: series,
                    label: (curve.medians.last?.y ?? 0) > top
                        ? words(.number(curve.medians.last?.y ?? 0, digits: 2)) : nil),
            ]
        }
        return Panel(
            title: words(compared.label(place)),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(
                words("gap.data-loss", ["unit": .phrase(compared.recipe.loss.unit)]),
                domain: 0...top),
            marks: ghost(of: place, words) + marks,
            note: words(note(entry))
        ).withNoteBelowTitle
    }

    private func ghost(of place: Int, _ words: Words) -> [any Mark] {
        guard let other = compared.reference(of: place) else { return [] }
        let names = ["label.training-rows", "label.held-out-rows"]
        return zip(curves(other), names).enumerated().map { index, own in
            own.0.curve.line(
                Series(
                    name: words("compare.grey", ["rows": .phrase(own.1)]), slot: nil),
                style: index == 0 ? .solid : .dashed)
        }
    }

    private func note(_ entry: ConfigurationRuns) -> Phrase {
        guard entry.diverged.count < entry.seeds.count else {
            return Phrase("divergence.panel", ["count": .count(entry.seeds.count)])
        }
        return Phrase(
            "compare-curves.note",
            [
                "name": .phrase(compared.scoreName),
                "score": .percentage(entry[compared.score].median, digits: 1),
            ])
    }
}
