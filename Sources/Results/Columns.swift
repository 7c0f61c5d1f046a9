/// Mean and standard deviation of each column of `values`: [rows][columns].
public func columns(_ values: [Float], _ count: Int) -> [(mean: Double, deviation: Double)] {
    (0..<count).map { column in
        let own = stride(from: column, to: values.count, by: count).map { Double(values[$0]) }
        let mean = own.reduce(0, +) / Double(own.count)
        let square = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, (square / Double(own.count)).squareRoot())
    }
}
