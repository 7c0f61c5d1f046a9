public import Base
import Charts
import Datasets
import Methods

/// Augmentation by jitter or, of pictures, by shifts: the generalisation gap with and without it.
public struct AugmentationSection: Experiment {
    public let id = "augmentation"
    public let title = Localized(en: "Data augmentation", zh: "数据增强")
    public let figures: [FigureHeading]

    public init() { self.init(.xor) }

    init(_ task: LearningTask) {
        figures =
            [
                FigureHeading(
                    id: "augmentation-gap",
                    title: Localized(
                        en: "Generalization gap with augmentation", zh: "数据增强下的泛化差距"),
                    reach: FigureReach([.rows]))
            ]
            + (task.dataset.picture == nil
                ? []
                : [
                    FigureHeading(
                        id: "augmented-copies",
                        title: Localized(en: "Augmented copies", zh: "增强后的副本"), reach: .none)
                ])
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = Method.augmentation
        let net = laboratory.rowsNet
        let own = try await laboratory.runs(net.plan(with: method), on: .rows)
        let plain = try await laboratory.runs(net.plan(with: Method.none), on: .rows)
        let figure = GapFigure(
            id: "augmentation-gap",
            panels: [GapPanel(net, Method.none, plain), GapPanel(net, method, own)]
        ) { language, right in
            let moved = net.pictureShift != nil
            let with = net.written(right[1])
            let without = net.written(net.written(right[0]), beside: with, language, chinese: "为 ")
            return language == .en
                ? RichText(
                    "With \(moved ? "moved pictures" : "jittered inputs") \(net.reached(with, .en)), without \(without) (medians)"
                )
                : RichText(
                    "\(moved ? "图像平移" : "输入加抖动")时\(net.reached(with, .zh))，不加时\(without)（中位数）"
                )
        }
        var found = [
            entry(
                "augmentation-gap", data: figure.data,
                of: Divergence([(Method.none, plain), (method, own)]).byPanel
            ) { figure.figure($0) }
        ]
        if let shift = net.pictureShift, let copies = PictureFigures(laboratory)?.copies(shift) {
            found.append(
                entry("augmented-copies", data: copies.data, of: .none) { copies.figure($0) })
        }
        return Evidence(
            figures: found,
            quantities: try await RowsQuantities.all(from: laboratory),
            claims: settledWhereMeasured(
                net.isClassifier
                    ? ["2.4-a": .median(of: paired(own, plain, accuracyGain)).from(own, plain)]
                    : [:]))
    }
}
