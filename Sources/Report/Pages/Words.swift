import Base
import Charts
import Experiments

/// The page's own words in one language; the article's text is in `assets/text`.
struct Words: Sendable {
    let title: String
    let lead: String
    let skip: String
    let contents: String
    let dataset: String
    let seeds: String
    let command: String
    let otherLanguage: String
    let figure: String
    let downloads: String
    let data: String
    let values: String
    let valuesLead: String
    let redraw: String
    let allSettings: String
    let correctedHere: String
    let lightTheme: String
    let darkTheme: String
    let ledger: String
    let ledgerLead: String
    let claim: String
    let verdict: String
    let decidingNumber: String
    let derived: String
    let colon: String
    let comma: String
    let making: String
    let makingText: String
    let notices: String
    let settings: String
    let setting: String
    let value: String
    let libraries: String
    let library: String
    let version: String
    let manifest: String
    let alone: String

    init(_ language: Language) {
        switch language {
        case .en:
            title = "How regularization keeps neural networks from over-fitting"
            lead =
                "Each common regularizer, tried on the same data from the same initial weights. "
                + "Every figure and every measured number on this page comes from the runs below, "
                + "with the same seeds for every method."
            skip = "Skip to the text"
            contents = "Contents"
            dataset = "Data set"
            seeds = "Seeds"
            command = "Command"
            otherLanguage = "English"
            figure = "Figure"
            downloads = "Files of this figure"
            data = "data (CSV)"
            values = "Values and command"
            valuesLead =
                "A selection of the values that the figure draws, with its bands or intervals in "
                + "brackets; the CSV file holds every number. To read values in the figure itself, "
                + "point at it, or go there with the Tab key and use the arrow keys."
            redraw = "Draws this figure again"
            allSettings = "all settings"
            correctedHere = "The article says"
            lightTheme = "Light"
            darkTheme = "Dark"
            ledger = "What became of the article’s claims"
            ledgerLead =
                "Each claim was put to a test on the runs of this page. A rule written beforehand "
                + "reads the deciding number with its 95 % interval over the seeds; where the "
                + "interval straddles the rule’s threshold, nothing is decided. Definitions are "
                + "settled by derivation."
            claim = "Claim"
            verdict = "Verdict"
            decidingNumber = "What decided it (95 % interval)"
            derived = "by derivation"
            colon = ": "
            comma = ", "
            making = "How these numbers were made"
            makingText =
                "The command below makes this page again, byte for byte, with the same version "
                + "of the program and of its libraries. Each seed fixes the initial weights and "
                + "the order of the batches, and all methods share them."
            notices = "How the table was read"
            settings = "Settings of the runs"
            setting = "Setting"
            value = "Value"
            libraries = "Program and libraries"
            library = "Part"
            version = "Version"
            manifest = "All settings, and the SHA-256 of every file, as JSON:"
            alone =
                "This page was opened without its folder, which also holds each figure as a file, "
                + "all data as CSV and the settings as JSON. The command above makes it again."
        case .zh:
            title = "正则化如何防止神经网络过拟合"
            lead = "在同样的数据上、从同样的初始权重出发，逐一试验常用的正则化方法。本页的每一幅图和每一个实测数字都来自下列运行，所有方法使用相同的随机种子。"
            skip = "跳到正文"
            contents = "目录"
            dataset = "数据集"
            seeds = "随机种子"
            command = "命令"
            otherLanguage = "中文"
            figure = "图"
            downloads = "本图的文件"
            data = "数据（CSV）"
            values = "数值与命令"
            valuesLead = "图中所画数值的一部分，方括号内是图中的带或区间；全部数字见 CSV 文件。要在图上直接读数，可用鼠标指向图，或用 Tab 键移到图上再按方向键。"
            redraw = "重新绘制本图"
            allSettings = "全部设置"
            correctedHere = "文章的说法"
            lightTheme = "浅色"
            darkTheme = "深色"
            ledger = "文章各条说法的结论"
            ledgerLead =
                "每一条说法都在本页的运行上做了检验。事先写定的规则读取判定用的数字及其在各种子上的 95 % 区间；"
                + "若区间跨过规则的阈值，则不作判定。有关定义的说法由推导得出结论。"
            claim = "说法"
            verdict = "结论"
            decidingNumber = "判定依据（95 % 区间）"
            derived = "由推导得出"
            colon = "："
            comma = "，"
            making = "这些数字是怎样得到的"
            makingText = "只要程序和各个库的版本相同，用下面的命令就能逐字节地重新生成本页。每个种子决定初始权重和批次顺序，所有方法共用。"
            notices = "表格的读取方式"
            settings = "运行设置"
            setting = "设置"
            value = "值"
            libraries = "程序与库"
            library = "组成部分"
            version = "版本"
            manifest = "全部设置以及每个文件的 SHA-256（JSON）："
            alone = "本页脱离了报告文件夹，是单独打开的。文件夹里还有各图的文件、全部 CSV 数据和 JSON 设置；用上面的命令即可重新生成。"
        }
    }

    /// A number of seeds.
    func seedCount(_ count: Int) -> String {
        Localized.seeds(count)[colon == ": " ? .en : .zh]
    }

    /// How a language is written in `lang` attributes.
    static func tag(_ language: Language) -> String {
        switch language {
        case .en: "en"
        case .zh: "zh-Hans"
        }
    }
}
