import Experiments
import Foundation
import Report
import Results
import Testing

@testable import Commands

/// A comparison from its command to its folder.
@Suite struct CompareRunTests {
    private func plan(_ words: [String]) throws -> ComparePlan {
        try #require(try Regplot.command(["compare"] + words) as? CompareCommand).plan()
    }

    /// The folder is complete, comes out the same again, and its runs are those of single trainings to the bit.
    @Test func aFolderHoldsEveryRun() async throws {
        let folder = try TemporaryFolder()
        let out = folder.work.path + "/week7"
        let plan = try plan([
            "moons", "--method", "none", "--method", "l2=0.01", "--vary", "epochs=5,10",
            "--hidden", "4", "--seeds", "9", "--formats", "svg", "--out", out,
        ])
        let (pages, compared) = try await CompareRun(plan: plan, quiet: true).pages()
        #expect(
            pages.map { ($0 as NSString).lastPathComponent } == ["index.html", "index.zh.html"])
        let runs = try String(contentsOfFile: out + "/data/runs.csv", encoding: .utf8)
        #expect(runs.split(separator: "\r\n").count == 1 + 4 * 9)
        for entry in compared.entries {
            let words = entry.configuration.command.split(separator: " ").dropFirst()
            let train = try #require(
                try Regplot.command(words.map(String.init)) as? TrainCommand)
            let settings = try TrainSettings(entry.configuration.dataset, options: train.options)
            let summary = try await TrainRun(
                dataset: entry.configuration.dataset, settings: settings, jobs: 1
            ).summary()
            #expect(summary.digest == entry.digest)
        }
        let verification = try await CompareRun(plan: plan, quiet: true).verification(of: out)
        #expect(verification.differences.isEmpty && verification.count > 10)
    }

    /// Exports stand in the manifest, on the page and among its settings, come out the same again, and are gone with the
    /// folder that had them.
    @Test func exportsAreAPartOfTheFolder() async throws {
        let folder = try TemporaryFolder()
        let out = folder.work.path + "/week7"
        let words = [
            "moons", "--method", "none", "--method", "l2=0.01", "--epochs", "3", "--hidden", "3",
            "--seeds", "3", "--lang", "en", "--formats", "svg", "--out", out,
        ]
        let plan = try plan(
            words + ["--export-format", "safetensors,epochs", "--export-format", "tensorboard"])
        _ = try await CompareRun(plan: plan, quiet: true).pages()
        let manifest = try Manifest(folder: out)
        let events = ["none", "l2=0.01"].flatMap { name in
            (0..<3).map { "data/tensorboard/\(name)/seed-\($0)/events.out.tfevents.0.regplot" }
        }
        let files =
            events + ["none", "l2=0.01"].map { "data/weights/\($0).safetensors" }
            + ["data/epochs.csv"]
        for file in files {
            #expect(
                manifest.files[file] == SHA256(try folder.bytes("week7/" + file)).hex, "\(file)")
        }
        #expect(manifest.settings["for other programs"] == "tensorboard, safetensors, epochs")
        #expect(manifest.arguments.contains("tensorboard,safetensors,epochs"))
        let page = String(decoding: try folder.bytes("week7/index.html"), as: UTF8.self)
        #expect(["data/epochs.csv", "data/tensorboard", "data/weights"].allSatisfy(page.contains))
        let verification = try await CompareRun(plan: plan, quiet: true).verification(of: out)
        #expect(verification.differences.isEmpty)

        _ = try await CompareRun(plan: self.plan(words), quiet: true).pages()
        let contents = try folder.contents
        #expect(!contents.contains { $0.contains("tensorboard") || $0.contains("weights/") })
        #expect(!contents.contains("week7/data/epochs.csv"))
        let without = String(decoding: try folder.bytes("week7/index.html"), as: UTF8.self)
        #expect(!without.contains("data/tensorboard"))
    }

    /// Data without held-out rows, one number to predict, classes of many, and seeds that all diverge have their pages,
    /// too.
    @Test(arguments: [
        "xor --method none --method dropout --vary hidden=2,4 --epochs 20",
        "sine --method none --method l2 --vary noise=0.1,0.3 --epochs 5",
        "digits --method none --method early-stopping --epochs 1",
        "moons --method none --method l2 --lr 1e300 --epochs 3",
        "noisy-xor --vary activation=relu,tanh --vary flipped=0,0.2 --epochs 3",
    ])
    func everyDataSetHasAPage(words: String) async throws {
        let folder = try TemporaryFolder()
        let plan = try plan(
            words.split(separator: " ").map(String.init) + [
                "--seeds", "3", "--single", "--out", folder.work.path + "/out",
            ])
        let (pages, compared) = try await CompareRun(plan: plan, quiet: true).pages()
        #expect(pages.count == 2)
        let summary = ComparisonSummary(compared, plan: plan, folder: "out")
        #expect(try summary.json().contains("\"configurations\""))
        #expect(summary.table.split(separator: "\n").count >= compared.entries.count + 2)
    }

    /// A network that is wrong with confidence has a loss above that of one answer for all, and has not collapsed; one
    /// whose weights are driven to 0 has. Nothing is compared with nothing: what diverged whole is not counted.
    @Test func whatCollapsedAnswersAlike() async throws {
        let folder = try TemporaryFolder()
        let plan = try plan([
            "moons", "--noise", "0.35", "--hidden", "4,4", "--seeds", "15", "--method", "none",
            "--method", "batchnorm", "--method", "l2=0.3", "--lang", "en", "--formats", "svg",
            "--out", folder.work.path + "/out",
        ])
        let compared = try await CompareRun(plan: plan, quiet: true).pages().compared
        let collapsed = compared.entries.map(\.collapsed)
        #expect(collapsed[1].isEmpty, "\(collapsed)")
        #expect(
            zip(compared.entries[1][.dataLoss].values, compared.entries[1][.trainingScore].values)
                .contains { $0 > 0.7 && $1 > 0.6 })
        #expect(collapsed[2].count == 15, "\(collapsed)")
    }
}
