/// A data set that reports can be made of.
public struct DatasetEntry: Sendable, Hashable {
    /// What users type.
    public let id: String
    public let nameEnglish: String
    public let nameChinese: String
}

/// Every data set, in the order of lists.
public enum DatasetCatalog {
    public static let all = [
        DatasetEntry(
            id: "xor",
            nameEnglish: "exclusive or: four points, and noisy clouds with held-out rows",
            nameChinese: "异或：四个点，以及带留出样本的含噪点云")
    ]
}
