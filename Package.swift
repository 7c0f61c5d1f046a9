// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target of ours.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "regplot",
    products: [
        .executable(name: "regplot", targets: ["regplot"]),
        .library(name: "Base", targets: ["Base"]),
        .library(name: "Texts", targets: ["Texts"]),
        .library(name: "Neural", targets: ["Neural"]),
        .library(name: "Generators", targets: ["Generators"]),
        .library(name: "Methods", targets: ["Methods"]),
        .library(name: "Lab", targets: ["Lab"]),
        .library(name: "Datasets", targets: ["Datasets"]),
        .library(name: "Training", targets: ["Training"]),
        .library(name: "Results", targets: ["Results"]),
        .library(name: "Charts", targets: ["Charts"]),
        .library(name: "Rendering", targets: ["Rendering"]),
        .library(name: "Replay", targets: ["Replay"]),
        .library(name: "Report", targets: ["Report"]),
        .library(name: "Commands", targets: ["Commands"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libharfbuzz-dev"])]),
        .systemLibrary(
            name: "CLibPNG", path: "Sources/CPNG/system", pkgConfig: "libpng",
            providers: [.apt(["libpng-dev"])]),
        .target(
            name: "CPNG", dependencies: ["CLibPNG"], exclude: ["system"],
            linkerSettings: [.linkedLibrary("z")]),
        .target(
            name: "Assets", path: "assets",
            exclude: ["templates", "styles", "scripts", "text", "data", "lab", "icon.svg"],
            sources: ["embed.c"], publicHeadersPath: "include"),
        .target(name: "Base", swiftSettings: strict),
        .target(
            name: "Texts",
            dependencies: [
                "Assets", "Base", "TOMLKit",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        .target(name: "Elementary", swiftSettings: strict),
        .target(name: "UserInput", swiftSettings: strict),
        .target(name: "Neural", dependencies: ["Elementary"], swiftSettings: strict),
        .target(name: "Methods", dependencies: ["Neural"], swiftSettings: strict),
        .target(
            name: "Generators", dependencies: ["Elementary", "Methods", "Neural"],
            swiftSettings: strict),
        .target(
            name: "Lab", dependencies: ["Generators", "Methods", "Neural"], exclude: ["wasm"],
            swiftSettings: strict),
        .target(
            name: "Datasets",
            dependencies: [
                "Assets", "Base", "Texts", "Neural", "Generators", "Methods", "UserInput",
            ],
            swiftSettings: strict),
        .target(name: "Training", dependencies: ["Base", "Neural"], swiftSettings: strict),
        .target(
            name: "Results", dependencies: ["Base", "Elementary", "Neural", "Methods"],
            swiftSettings: strict),
        .target(name: "Charts", dependencies: ["Base", "Elementary"], swiftSettings: strict),
        .target(
            name: "Rendering", dependencies: ["Charts", "CCairo", "CPango", "CPNG"],
            swiftSettings: strict),
        .target(name: "Replay", dependencies: ["Neural", "UserInput"], swiftSettings: strict),
        .target(
            name: "Experiments",
            dependencies: [
                "Base", "UserInput", "Neural", "Generators", "Methods", "Lab", "Datasets",
                "Training", "Results", "Charts",
            ],
            swiftSettings: strict),
        .target(name: "CFiles"),
        .target(name: "CProcessor"),
        .target(
            name: "Report",
            dependencies: [
                "Assets", "Base", "CFiles", "Charts", "Rendering", "Neural", "Results",
                "Experiments",
                "Texts", "UserInput",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        .target(
            name: "Commands",
            dependencies: [
                "CProcessor", "Base", "UserInput", "Neural", "Generators", "Methods", "Datasets",
                "Training", "Results", "Texts",
                "Replay", "Charts", "Rendering", "Experiments", "Report", "TOMLKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .plugin(name: "CommitStamp", capability: .buildTool()),
        .executableTarget(
            name: "regplot", dependencies: ["Commands"], swiftSettings: strict,
            plugins: ["CommitStamp"]),
        .testTarget(name: "BaseTests", dependencies: ["Base"], swiftSettings: strict),
        .testTarget(
            name: "TextsTests", dependencies: ["Base", "Texts"],
            swiftSettings: strict),
        .testTarget(
            name: "UserInputTests", dependencies: ["UserInput"], swiftSettings: strict),
        .testTarget(
            name: "ElementaryTests", dependencies: ["Elementary", "Neural"], swiftSettings: strict),
        .testTarget(
            name: "NeuralTests", dependencies: ["Base", "Neural", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "GeneratorsTests", dependencies: ["Generators", "Neural"],
            swiftSettings: strict),
        .testTarget(
            name: "MethodsTests", dependencies: ["Methods", "Neural"], swiftSettings: strict),
        .testTarget(
            name: "LabTests",
            dependencies: ["Lab", "Elementary", "Generators", "Methods", "Neural"],
            swiftSettings: strict),
        .testTarget(
            name: "DatasetsTests",
            dependencies: [
                "Datasets", "Generators", "Methods", "Neural", "UserInput", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TrainingTests", dependencies: ["Base", "Neural", "Training", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ResultsTests", dependencies: ["Results", "Methods", "Neural"],
            swiftSettings: strict),
        .testTarget(
            name: "ReplayTests", dependencies: ["Replay", "Neural"],
            resources: [.copy("Cases")], swiftSettings: strict),
        .target(
            name: "TestSupport",
            dependencies: ["Base", "Charts", "Datasets", "Experiments", "Neural", "Texts"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "ChartsTests", dependencies: ["Base", "Charts", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RenderingTests",
            dependencies: ["Base", "CCairo", "CPango", "Charts", "Rendering", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ExperimentsTests",
            dependencies: [
                "Experiments", "Base", "Neural", "Generators", "Methods", "Lab", "Datasets",
                "Charts",
                "Rendering", "Results", "TestSupport",
            ],
            exclude: ["Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "ReportTests",
            dependencies: [
                "Report", "Assets", "Base", "Experiments", "Charts", "Datasets", "Methods",
                "Neural",
                "Rendering", "Results", "Texts", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "regplot", "Commands", "Base", "Charts", "Datasets", "Experiments", "Lab",
                "Methods",
                "Neural", "Rendering", "Report", "Results", "TestSupport", "Training",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// What makes the documentation is fetched only where it is asked for, by `make docs`.
if Context.environment["REGPLOT_DOCS"] != nil {
    package.dependencies.append(
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
