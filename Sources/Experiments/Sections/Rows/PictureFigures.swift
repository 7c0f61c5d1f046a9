import Base
import Charts
import Datasets
import Methods
import Neural

/// What a report shows of pictures: copies, mistakes, and what the first layer looks for.
struct PictureFigures {
    /// How many pictures a method shows.
    private static let shown = 6

    let laboratory: Laboratory
    let size: Dataset.Picture
    let classes: [String]

    init?(_ laboratory: Laboratory) {
        guard let size = laboratory.task.dataset.picture,
            let classes = laboratory.task.dataset.classes
        else { return nil }
        self.laboratory = laboratory
        self.size = size
        self.classes = classes
    }

    private var net: Net { laboratory.rowsNet }
    private var seed: UInt64 { laboratory.seeds[0] }
    private let grey = Localized(en: "grey value", zh: "灰度")

    private func pixels(_ rows: Samples, _ row: Int) -> [Double] {
        Array(rows.inputs[row * rows.features..<(row + 1) * rows.features])
    }

    private func name(_ number: Int) -> String { RichText.escaped(classes[number]) }

    /// The first training pictures of some classes, each with copies that augmentation may make.
    func copies(_ shift: ImageShift) -> PictureFigure {
        let rows = laboratory.data(.rows, seed: seed).training
        var random = RandomStream(seed: seed, purpose: .probe)
        let shown = (0..<min(4, classes.count)).compactMap { number in
            (0..<rows.rows).first { Int(rows.targets[$0]) == number }
        }
        let pictures = shown.map { row in
            [
                PictureFigure.Picture(
                    pixels: pixels(rows, row),
                    title: Localized(en: "original", zh: "原图"))
            ]
                + (0..<4).map { _ in
                    let choices = 2 * shift.pixels + 1
                    let x = random.index(below: choices) - shift.pixels
                    let y = random.index(below: choices) - shift.pixels
                    func signed(_ value: Int) -> String {
                        value == 0 ? "0" : value > 0 ? "+\(value)" : "−\(-value)"
                    }
                    return PictureFigure.Picture(
                        pixels: shift.moved(pixels(rows, row), right: x, down: y),
                        title: Localized("(\(signed(x)), \(signed(y)))"))
                }
        }
        let count = (2 * shift.pixels + 1) * (2 * shift.pixels + 1)
        return PictureFigure(
            id: "augmented-copies", size: size, rows: pictures,
            title: Localized(
                en: "Every picture may be seen in \(count) places", zh: "每张图像都可能出现在 \(count) 个位置"),
            subtitle: Localized(
                en: "Training pictures of the first seed, and copies moved (right, down) by pixels",
                zh: "第一个种子的训练图像，以及平移（右，下）若干像素的副本"),
            caption: Localized(
                en:
                    "\(laboratory.task.rowsInWords.en) Every epoch moves every training picture anew; what comes in from outside is black.",
                zh: "\(laboratory.task.rowsInWords.zh)每一轮都重新平移每张训练图像；移入的部分为黑色。"),
            description: Localized(
                en: "Pictures of four classes, each with four moved copies.",
                zh: "四个类别的图像，各有四个平移后的副本。"), unit: grey)
    }

    /// The first held-out pictures that the first seed gets wrong, for some methods.
    func mistakes(_ methods: [(method: Method, runs: [Neural.Run])]) -> PictureFigure {
        let data = laboratory.data(.rows, seed: seed)
        let rows = data.heldOut ?? data.training
        var counts: [(Method, Int)] = []
        let pictures = methods.compactMap { method, runs -> [PictureFigure.Picture]? in
            guard let run = runs.first, run.divergedAt == nil else { return nil }
            let answers = Answers(run, plan: net.plan(with: method), rows: rows)
            let wrong = (0..<rows.rows).filter { answers.given[$0] != answers.right[$0] }
            counts.append((method, wrong.count))
            guard !wrong.isEmpty else { return nil }
            // Held-out rows stand class by class: some of each.
            let count = min(Self.shown, wrong.count)
            let shown = (0..<count).map { wrong[$0 * wrong.count / count] }
            return shown.enumerated().map { place, row in
                let (right, given) = (name(answers.right[row]), name(answers.given[row]))
                func title(_ language: Language) -> String {
                    (place == 0 ? method.label[language] + ": " : "") + "\(right) → \(given)"
                }
                return PictureFigure.Picture(
                    pixels: pixels(rows, row), title: Localized(en: title(.en), zh: title(.zh)))
            }
        }
        let subtitle = Localized(
            en:
                "First seed: \(Self.shown) of the held-out pictures that each method gets wrong; right class → answer",
            zh: "第一个种子：各方法误读的留出图像中的 \(Self.shown) 张；正确类别 → 回答")
        let caption = Localized(
            en: net.setting(seeds: laboratory.seeds.count, language: .en),
            zh: net.setting(seeds: laboratory.seeds.count, language: .zh))
        let description = Localized(
            en: "Misclassified held-out pictures of each method.", zh: "各方法误判的留出图像。")
        let first = counts.first { $0.0 == Method.none }.map { "\($0.1)" } ?? "–"
        let least = counts.filter { $0.0 != Method.none }.min { $0.1 < $1.1 }
        let (fewest, with) = (least.map { "\($0.1)" } ?? "–", least?.0.label)
        if first == "0" {
            return PictureFigure(
                id: "misclassified", size: size, rows: pictures,
                title: Localized(
                    en: "None of \(rows.rows) held-out pictures is misread without a regularizer",
                    zh: "无正则化时 \(rows.rows) 张留出图像无一误读"),
                subtitle: subtitle, caption: caption, description: description, unit: grey)
        }
        let (en, zh) =
            first == fewest && least != nil
            ? ("no fewer with any method", "任何方法都不更少")
            : ("\(fewest) with \(with?.en ?? "–")", "“\(with?.zh ?? "–")”误读 \(fewest) 张")
        return PictureFigure(
            id: "misclassified", size: size, rows: pictures,
            title: Localized(
                en:
                    "Of \(rows.rows) held-out pictures \(first) are misread without a regularizer, \(en)",
                zh: "\(rows.rows) 张留出图像中，无正则化误读 \(first) 张，\(zh)"),
            subtitle: subtitle, caption: caption, description: description, unit: grey)
    }

    /// The weights from the pixels to the first hidden units, for some methods.
    func firstLayer(_ methods: [(method: Method, runs: [Neural.Run])]) -> PictureFigure {
        let pictures = methods.compactMap { method, runs -> [PictureFigure.Picture]? in
            guard let run = runs.prefix(1).finished.first,
                let block = net.plan(with: method).layout.weightBlocks.first
            else { return nil }
            return (0..<min(Self.shown, net.hidden[0])).map { unit in
                let start = block.range.lowerBound + unit * net.inputs
                let label = Localized(
                    en: unit == 0 ? method.label.en : "\(unit + 1)",
                    zh: unit == 0 ? method.label.zh : "\(unit + 1)")
                return PictureFigure.Picture(
                    pixels: run.finalParameters[start..<start + net.inputs].map { $0 },
                    title: label)
            }
        }
        func small(_ place: Int) -> String {
            guard place < methods.count, let run = methods[place].runs.prefix(1).finished.first,
                let block = net.plan(with: methods[place].method).layout.weightBlocks.first
            else { return "–" }
            let own = run.finalParameters[block.range]
            return percent(
                Double(own.count { $0.magnitude < DenseWeights.nearZero }) / Double(own.count))
                + " %"
        }
        let (with, without) = (small(1), small(0))
        let isAlike = with == without && with != "–"
        return PictureFigure(
            id: "first-layer", size: size, rows: pictures, isSigned: true,
            title: Localized(
                en:
                    "Near zero are \(with) of the first layer's weights with \(methods[1].method.label.en), \(isAlike ? "as many" : without) without a regularizer",
                zh:
                    "第一层权重接近零的比例：“\(methods[1].method.label.zh)”\(with)，无正则化\(isAlike ? "相同" : " " + without)"
            ),
            subtitle: Localized(
                en:
                    "First seed: weights from every pixel to the first \(Self.shown) hidden units; near zero means below \(formatted(DenseWeights.nearZero))",
                zh: "第一个种子：每个像素到前 \(Self.shown) 个隐藏单元的权重；接近零指小于 \(formatted(DenseWeights.nearZero))"
            ),
            caption: Localized(
                en: net.setting(seeds: laboratory.seeds.count, language: .en),
                zh: net.setting(seeds: laboratory.seeds.count, language: .zh)),
            description: Localized(
                en: "First-layer weights as pictures for each method.", zh: "各方法第一层权重的图像。"),
            unit: Localized(en: "weight", zh: "权重"))
    }
}
