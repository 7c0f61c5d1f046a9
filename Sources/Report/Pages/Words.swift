import Charts

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
    let lightTheme: String
    let darkTheme: String
    let making: String
    let makingText: String
    let settings: String
    let setting: String
    let value: String
    let libraries: String
    let library: String
    let version: String
    let manifest: String

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
            lightTheme = "Light"
            darkTheme = "Dark"
            making = "How these numbers were made"
            makingText =
                "The command below makes this page again, byte for byte, with the same version "
                + "of the program and of its libraries. Each seed fixes the initial weights and "
                + "the order of the batches, and all methods share them."
            settings = "Settings of the runs"
            setting = "Setting"
            value = "Value"
            libraries = "Program and libraries"
            library = "Part"
            version = "Version"
            manifest = "All settings, and the SHA-256 of every file, as JSON:"
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
            lightTheme = "浅色"
            darkTheme = "深色"
            making = "这些数字是怎样得到的"
            makingText = "只要程序和各个库的版本相同，用下面的命令就能逐字节地重新生成本页。每个种子决定初始权重和批次顺序，所有方法共用。"
            settings = "运行设置"
            setting = "设置"
            value = "值"
            libraries = "程序与库"
            library = "组成部分"
            version = "版本"
            manifest = "全部设置以及每个文件的 SHA-256（JSON）："
        }
    }

    /// How a language is written in `lang` attributes.
    static func tag(_ language: Language) -> String {
        switch language {
        case .en: "en"
        case .zh: "zh-Hans"
        }
    }
}
