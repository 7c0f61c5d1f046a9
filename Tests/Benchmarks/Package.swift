// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of regplot neither fetch nor build the benchmark library.
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "regplot", path: "../.."),
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "TrainingBenchmark",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "Base", package: "regplot"),
                .product(name: "Generators", package: "regplot"),
                .product(name: "Neural", package: "regplot"),
                .product(name: "Training", package: "regplot"),
            ],
            path: "Benchmarks/Training",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Drawing",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "Charts", package: "regplot"),
                .product(name: "Rendering", package: "regplot"),
                .product(name: "Texts", package: "regplot"),
            ],
            path: "Benchmarks/Drawing",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
