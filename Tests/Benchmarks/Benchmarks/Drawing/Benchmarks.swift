import Benchmark
import Charts
import Rendering

/// Each chart: its layout, and its files on one core.
let benchmarks: @Sendable () -> Void = {
    let charts = [
        ("five lines", SampleChart.lines), ("a million points", SampleChart.longLine),
        ("100,000 dots", SampleChart.cloud), ("1,000 × 1,000 field", SampleChart.field),
    ]
    for (name, figure) in charts {
        func add(_ part: String, _ work: @escaping (Renderer, DisplayList) throws -> Void) {
            Benchmark(
                "\(name), \(part)",
                configuration: .init(
                    metrics: [.wallClock], timeUnits: .microseconds, warmupIterations: 2,
                    maxDuration: .seconds(2), maxIterations: 15)
            ) { benchmark in
                let renderer = try Renderer()
                let list = try SampleChart.layout(figure, renderer)
                // Fonts and shaped words are kept from one figure to the next.
                try work(renderer, list)
                benchmark.startMeasurement()
                try work(renderer, list)
                benchmark.stopMeasurement()
            }
        }
        add("layout") { renderer, _ in blackHole(try SampleChart.layout(figure, renderer)) }
        for format in FileFormat.allCases {
            add(format.rawValue) { renderer, list in
                blackHole(
                    try renderer.file(
                        list, format: format, dpi: 200,
                        metadata: Metadata(title: name, command: "", seed: "", description: "")))
            }
        }
    }
}
