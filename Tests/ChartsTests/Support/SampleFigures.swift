import Base
import Charts
import Foundation
import TestSupport

/// Figures of the kinds that reports hold, in both languages.
enum SampleFigures {
    static let names: [Localized] = [
        Localized(en: "none", zh: "无"), Localized(en: "L1 (sub-gradient)", zh: "L1（次梯度）"),
        Localized(en: "L1 (proximal)", zh: "L1（近端）"), Localized(en: "L2", zh: "L2"),
        Localized(en: "dropout", zh: "随机失活"), Localized(en: "batch norm", zh: "批归一化"),
        Localized(en: "augmentation", zh: "数据增强"), Localized(en: "early stopping", zh: "早停"),
    ]

    static func series(_ slot: Int, _ language: Words) -> Series {
        Series(name: RichText(plain: names[slot][language]), slot: slot)
    }

    static func curve(_ slot: Int) -> [Point] {
        (1...200).map { epoch in
            Point(Double(epoch), 0.1 + 0.05 * Double(slot) + 8 / Double(epoch + 10 * slot + 10))
        }
    }

    static func figure(
        _ id: String, _ panels: [[Panel]], legend: Figure.Legend = .automatic,
        aspect: Double = 0.7, bar: ColorBar? = nil, language: Words
    ) -> Figure {
        let title = Localized(
            en: "Early stopping and L2 keep the held-out loss at 0.16 nats; without it climbs",
            zh: "早停与 L2 使留出损失保持在 0.16 奈特；不加正则化时升高，说明网络记住了翻转的标签")
        let caption = Localized(
            en: "Noisy XOR, 60 rows, *σ* = 0.45, 20 seeds; *λ*_{2} = 10^{-2}.",
            zh: "带噪声的异或数据，60 行，*σ* = 0.45，20 个种子；*λ*_{2} = 10^{-2}。")
        return Figure(
            id: id, title: RichText(title[language]),
            subtitle: RichText(Localized(en: "Median over seeds", zh: "种子的中位数")[language]),
            caption: RichText(caption[language]), description: "A figure.", panels: panels,
            legend: legend, panelAspect: aspect, colorBar: bar)
    }

    static func lines(_ count: Int, _ language: Words) -> Figure {
        var marks: [any Mark] = []
        for slot in 0..<count {
            let points = curve(slot)
            marks.append(
                BandMark(
                    x: points.map(\.x), low: points.map { $0.y * 0.9 },
                    high: points.map { $0.y * 1.1 }, series: series(slot, language)))
            marks.append(LineMark(points, series: series(slot, language)))
        }
        marks.append(ReferenceMark(.vertical, at: 80, label: "best epoch"))
        marks.append(ReferenceMark(.horizontal, at: 0.69, label: "chance, ln 2"))
        return figure(
            "lines", [[Panel(x: Axis("epoch"), y: Axis("loss (nats)"), marks: marks)]],
            aspect: 0.55, language: language)
    }

    static func multiples(_ language: Words) -> Figure {
        let panels = (1..<8).map { slot in
            Panel(
                title: RichText(plain: names[slot][language]),
                x: Axis("epoch", scale: .logarithmic),
                y: Axis("loss (nats)", scale: .logarithmic),
                marks: [
                    LineMark(curve(0), series: Series(name: "none", slot: nil)),
                    LineMark(
                        curve(slot), series: Series(name: "held out", slot: slot), style: .dashed),
                ], note: "\(80 + slot) %")
        }
        return figure(
            "multiples", [Array(panels[..<4]), Array(panels[4...])], language: language)
    }

    static func fields(_ language: Words) -> Figure {
        let colors = ColorScale.diverging(0...1)
        let area = GridArea(side: 20, range: -2...2)
        let values = area.centres.map { 0.5 + 0.12 * $0.x * $0.y }
        let rows = (0..<2).map { row in
            (0..<4).map { column in
                Panel(
                    title: row == 0 ? RichText(plain: names[column][language]) : "",
                    x: Axis("*x*_{1}"), y: Axis("*x*_{2}"),
                    marks: [
                        FieldMark(on: area, values: values, colors: colors, contour: 0.5),
                        ScatterMark(
                            [Point(1, 1), Point(-1, -1)], series: Series(name: "a", slot: 0)),
                        ScatterMark(
                            [Point(1, -1)], series: Series(name: "b", slot: 6), fill: .ringed),
                        HatchMark(
                            on: area, marked: values.map { abs($0 - 0.5) < 0.1 }),
                    ], equalAspect: true, note: "97 %")
            }
        }
        return figure(
            "fields", rows,
            bar: ColorBar(
                label: RichText(
                    Localized(en: "probability of class 1", zh: "类别 1 的概率")[language]),
                scale: colors), language: language)
    }

    static func categories(_ language: Words) -> Figure {
        let labels = names.map { RichText(plain: $0[language]) }
        let strips: [any Mark] = names.indices.map { slot in
            StripMark(
                (0..<30).map { 0.8 + 0.01 * Double(slot) + 0.001 * Double(($0 * 7) % 30) },
                at: Double(slot), spread: 0.6, series: Series(name: "", slot: slot))
        }
        let intervals: [any Mark] = names.indices.map { slot in
            let value = Double(slot) - 2
            return IntervalMark(
                [(position: Double(slot), value: value, interval: Interval(value - 1, value + 2))],
                series: Series(name: "", slot: slot), orientation: .horizontal)
        }
        return figure(
            "categories",
            [
                [
                    Panel(
                        x: Axis("", scale: .categories(labels)), y: Axis("accuracy"), marks: strips)
                ],
                [
                    Panel(
                        x: Axis("change"), y: Axis("", scale: .categories(labels)), marks: intervals
                    )
                ],
            ], aspect: 0.5, language: language)
    }

    static func weights(_ language: Words) -> Figure {
        let edges = (0...20).map { -2 + 0.2 * Double($0) }
        let heights = (0..<20).map { 1 / (1 + 0.3 * Double(abs($0 - 10))) }
        let ridges = (0..<6).map { row in
            RidgelineMark.Ridge(
                baseline: Double(row), edges: edges, densities: heights, spike: 0.15 * Double(row))
        }
        return figure(
            "weights",
            [
                [
                    Panel(
                        title: "Layer 1", x: Axis("weight"),
                        y: Axis(
                            "epoch",
                            ticks: .at((0..<6).map { (Double($0), RichText(plain: "\(1 << $0)")) })),
                        marks: [RidgelineMark(ridges, series: Series(name: "", slot: 2))]),
                    Panel(
                        title: "At the end", x: Axis("weight"), y: Axis("density"),
                        marks: [
                            HistogramMark(
                                edges: edges, heights: heights, series: series(2, language)),
                            SpikeMark(
                                at: 0, height: 1.5, series: series(2, language),
                                label: "18 exact zeros"),
                        ]),
                    Panel(
                        title: "Path", x: Axis("penalty *λ*", scale: .logarithmic),
                        y: Axis("weight", scale: .symmetricLog(linearThreshold: 0.01)),
                        marks: [
                            LineMark(
                                (0..<25).map { Point(1e-5 * Double(1 << $0), 1 - Double($0) / 12) },
                                series: series(3, language)),
                            TextMark("w", at: Point(1e-3, 0.2), anchor: .above),
                        ],
                        top: Axis(
                            "non-zero",
                            ticks: .at([(value: 1e-5, label: "24"), (value: 1, label: "6")]))),
                ]
            ], aspect: 1, language: language)
    }

    static func masks(_ language: Words) -> Figure {
        let heat = HeatMapMark(
            x: [0, 1, 2, 4, 8], y: [-1, 0, 1],
            values: [[0, 1, 2, 3], [3, .nan, 1, 0]], colors: .sequential(0...3))
        let raster = RasterMark(
            on: GridArea(columns: 10, rows: 3, x: 0...10, y: 0...3),
            filled: (0..<30).map { $0.isMultiple(of: 3) })
        let bars = BarMark(
            [(position: 0, height: 0.5), (position: 1, height: 0.8)], width: 0.6,
            series: series(4, language))
        return figure(
            "masks",
            [
                [
                    Panel(x: Axis("step"), y: Axis("activation"), marks: [heat]),
                    Panel(x: Axis("step"), y: Axis("unit"), marks: [raster]),
                    Panel(
                        x: Axis("rate", scale: .categories(["0.2", "0.5"])), y: Axis("share"),
                        marks: [bars]),
                ]
            ], bar: ColorBar(label: "log(1 + count)", scale: .sequential(0...3)),
            language: language)
    }

    /// Paths, shapes, networks, percentiles, steps, call-outs and an inset.
    static func planes(_ language: Words) -> Figure {
        let spiral = (0..<160).map { step -> Point in
            let (size, angle) = (1.5 * pow(0.985, Double(step)), 0.12 * Double(step))
            return Point(0.4 + size * cos(angle), 0.6 + 0.6 * size * cos(angle - 1.57))
        }
        let plane = Panel(
            title: "Descent", x: Axis("*w*_{1}"), y: Axis("*w*_{2}"),
            marks: [
                OutlineMark.ball(p: 1, radius: 0.9, series: series(1, language)),
                OutlineMark.ball(p: 2, radius: 0.8, series: series(3, language)),
                TrajectoryMark(spiral, series: series(0, language)),
                CalloutMark("minimum", at: Point(0.4, 0.6)),
            ], equalAspect: true)
        let network = NetworkMark(
            [
                .init(inputs: 2, outputs: 4, values: [2, -1, 0.5, 3, -2.5, 0.1, 1, 1]),
                .init(inputs: 4, outputs: 1, values: [1, -2, 0, 3]),
            ], dropped: [[], [1]], positive: series(2, language), negative: series(5, language))
        let net = Panel(
            title: "Network",
            x: Axis("layer", domain: network.domainX, ticks: .at([(0, "0"), (1, "1"), (2, "2")])),
            y: Axis("", domain: NetworkMark.domainY, ticks: .hidden), marks: [network])
        let x = (0..<100).map(Double.init)
        let bands = PercentileBandsMark(
            x: x,
            percentiles: [5, 25, 50, 75, 95].map { percent in
                .init(percent, x.map { (percent - 50) / (20 + $0) + 0.01 * $0 })
            }, series: series(6, language))
        let steps = StepMark(
            [Point(0, 2.5), Point(30, 2), Point(60, 1)], until: 99, series: series(4, language))
        let time = Panel(
            title: "Time", x: Axis("epoch"), y: Axis("activation"), marks: [bands, steps],
            inset: Inset(
                Panel(
                    x: Axis(""), y: Axis(""),
                    marks: [
                        LineMark(
                            (1...50).map { Point(Double($0), 1 / Double($0)) },
                            series: Series(name: "", slot: 2))
                    ]), corner: .lowerRight))
        return figure("planes", [[plane, net, time]], aspect: 1, language: language)
    }

    static func all(_ language: Words) -> [Figure] {
        [
            lines(3, language), lines(6, language), lines(8, language), multiples(language),
            fields(language), categories(language), weights(language), masks(language),
            planes(language),
        ]
    }
}
