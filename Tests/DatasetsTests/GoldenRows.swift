#if canImport(Datasets)
    import Neural
    import TestSupport
#endif

/// Hashes of the rows of a few seeds. Also compiled for other processors (`make arm64`).
enum GoldenRows {
    static func digest(_ rows: (UInt64) -> TrainingData) -> BitDigest {
        var digest = BitDigest()
        for seed in [0, 1, 1_000_003] as [UInt64] {
            let data = rows(seed)
            for samples in [data.training, data.validation, data.heldOut] {
                guard let samples else { continue }
                digest.add(samples.rows)
                digest.add(samples.inputs)
                digest.add(samples.targets)
            }
        }
        return digest
    }
}
