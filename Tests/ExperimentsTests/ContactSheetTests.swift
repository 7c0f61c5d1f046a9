import Base
import Charts
import Datasets
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Experiments

/// Where the sheet is written.
private let contactSheetFolder = ProcessInfo.processInfo.environment["REGPLOT_SHEET"]
    .map(URL.init(fileURLWithPath:))

/// Every figure of a data set as handouts have it, on one page to look at: `make sheet DATA=moons`.
@Suite(.enabled(if: contactSheetFolder != nil, "`make sheet` draws it"))
struct ContactSheetTests {
    /// How a figure is drawn.
    private struct Variant {
        let name: String
        /// In points.
        let width: Double
        var height: Double?
        var theme = Theme.light
        var magnification = 1.0
    }

    private static let point = 25.4 / 72
    private static let variants = [
        Variant(name: "85", width: 85 / point), Variant(name: "180", width: 180 / point),
        Variant(name: "16x9", width: 960 / 2.25, height: 540 / 2.25, magnification: 2.25),
        Variant(name: "grey", width: 180 / point, theme: .grey),
    ]

    @Test func figuresAreDrawnInEverySize() async throws {
        let id = ProcessInfo.processInfo.environment["REGPLOT_SHEET_DATA"] ?? "xor"
        let entry = try #require(DatasetCatalog.all.first { $0.id == id }, "no data set \(id)")
        let task = LearningTask(entry)
        let folder = try #require(contactSheetFolder).appendingPathComponent(id)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let laboratory = Laboratory(
            task: task, seeds: task.standardSeeds, firstSeed: 0, jobs: 2,
            executor: WorkerThreads(count: 2))
        let evidence = try await gatherEvidence(
            SectionCatalog.all(for: task), from: laboratory
        ) { _, _ in }
        var rows = ""
        for entry in evidence.figures {
            rows += "<h2>\(entry.id)</h2>\n"
            for words in Words.all {
                rows += "<div>"
                for variant in Self.variants {
                    rows += try cell(entry, words, variant, in: folder)
                }
                rows += "</div>\n"
            }
        }
        let page = """
            <!DOCTYPE html><meta charset="utf-8"><title>Figures of \(id)</title>
            <style>body{font:14px sans-serif;background:#777}h2{margin:1.5rem 0 .3rem}
            div{display:flex;gap:.6rem;align-items:flex-start;margin-bottom:.6rem}
            figure{margin:0}img{display:block;background:#fff}</style>
            \(rows)
            """
        try Data(page.utf8).write(to: folder.appendingPathComponent("index.html"))
    }

    private func cell(
        _ entry: FigureEntry, _ words: Words, _ variant: Variant, in folder: URL
    ) throws -> String {
        let name = "\(entry.id).\(words.language.rawValue).\(variant.name)"
        let figure = entry.make(words)
        let renderer = try Renderer(theme: variant.theme)
        let list: DisplayList
        do throws(ChartError) {
            list = try figure.displayList(
                width: variant.width, theme: variant.theme, words: words,
                measurer: renderer.measurer, includeCaption: variant.height == nil,
                includeTitle: true, height: variant.height)
        } catch {
            return "<figure>\(name): \(error)</figure>"
        }
        let bytes = try renderer.file(
            list, format: .png, dpi: 150 / variant.magnification,
            metadata: Metadata(title: "", command: "", seed: "", description: ""),
            magnification: variant.magnification)
        try Data(bytes).write(to: folder.appendingPathComponent("\(name).png"))
        let covered =
            list.textsOnData.isEmpty
            ? "" : " words on data: \(list.textsOnData.joined(separator: "; "))"
        let millimetres = Int(list.height * Self.point * variant.magnification)
        return "<figure><img src=\"\(name).png\" width=\"\(Int(variant.width))\">"
            + "\(name), \(millimetres) mm high\(covered)</figure>"
    }
}
