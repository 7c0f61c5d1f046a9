import Generators
import Neural

extension Dataset {
    /// The four points of exclusive or.
    public static let xor = Dataset(
        id: "xor", nameEnglish: "exclusive or: four points", nameChinese: "异或：四个点",
        inputs: ["x1", "x2"], target: .classes(column: "class", ["0", "1"])
    ) { _ in TrainingData(training: XOR.samples) }

    /// Clouds about them.
    public static let noisyXOR = Dataset(
        id: "noisy-xor", nameEnglish: "exclusive or: noisy clouds with held-out rows",
        nameChinese: "异或：带留出样本的含噪点云", inputs: ["x1", "x2"],
        target: .classes(column: "class", ["0", "1"])
    ) { NoisyXOR().data(seed: $0) }
}
