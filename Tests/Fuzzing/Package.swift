// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it only links with libFuzzer, which `.scripts/fuzz` asks for.
let package = Package(
    name: "Fuzzing",
    dependencies: [
        .package(name: "regplot", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "Fuzzing",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Base", package: "regplot"),
                .product(name: "Commands", package: "regplot"),
                .product(name: "Datasets", package: "regplot"),
                .product(name: "Neural", package: "regplot"),
                .product(name: "Replay", package: "regplot"),
                .product(name: "Report", package: "regplot"),
                .product(name: "Training", package: "regplot"),
            ],
            path: "Fuzzing")
    ],
    swiftLanguageModes: [.v6]
)
