import Base
import Charts
import Experiments
import Foundation
import Rendering
import Synchronization
import TestSupport
import Testing

@testable import Report

@Suite struct ReportWriterTests {
    @Test func writesEveryFileAndTheirHashes() async throws {
        let folder = try TemporaryFolder()
        let pages = try await Samples.write(
            Samples.request(out: folder.path + "/a/xor", formats: [.png, .svg, .pdf]))
        #expect(pages == ["index.html", "index.zh.html"].map { folder.path + "/a/xor/" + $0 })
        let files = try folder.files("a/xor")
        var expected = [
            "index.html", "index.zh.html", "icon.svg", "data/alpha.csv", "data/beta.csv",
            "data/claims-seeds.csv", "data/claims.csv",
        ]
        for id in ["alpha", "beta"] {
            for language in ["en", "zh"] {
                expected += ["png", "svg", "pdf"].map { "figures/\(id).\(language).\($0)" }
            }
        }
        let manifest = try Manifest(folder: folder.path + "/a/xor")
        #expect(manifest.files.keys.sorted() == expected.sorted())
        #expect(files.keys.sorted() == (expected + ["manifest.json"]).sorted())
        for (path, hash) in manifest.files {
            #expect(try SHA256(#require(files[path])).hex == hash, "\(path)")
        }
        #expect(manifest.seeds.count == 3 && manifest.seeds.first == 5)
        #expect(manifest.settings == ["epochs": "500", "label <b>": "a & b"])
        #expect(try folder.names("a") == ["xor"])
    }

    @Test func pageShowsTheSectionsInOrder() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let page = try folder.text("r/index.html")
        let dropout = try #require(page.firstRange(of: "<section id=\"dropout\""))
        let code = try #require(page.firstRange(of: "<section id=\"code\""))
        #expect(dropout.lowerBound < code.lowerBound)
        #expect(!page.contains("{{"))
        #expect(page.contains("91 % &lt;of&gt; &quot;all&quot;"))
        #expect(page.contains("label &lt;b&gt;") && !page.contains("label <b>"))
        #expect(page.contains("Loss &lt; 1 of <i>alpha</i>"))
        #expect(page.contains("<a data-href=\"figures/alpha.en.svg\">"))
        #expect(page.contains("<a data-href=\"data/beta.csv\">"))
        #expect(page.contains("href=\"index.zh.html\""))
        #expect(try folder.text("r/index.zh.html").contains("<html lang=\"zh-Hans\">"))
    }

    @Test func claimsHaveATableACardAndAFile() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let page = try folder.text("r/index.html")
        let ledger = try #require(page.firstRange(of: "<section id=\"claims\""))
        let section = try #require(page.firstRange(of: "<section id=\"dropout\""))
        let line = try #require(
            page.firstRange(of: "<a href=\"#claims\">3 statements of a Chinese survey"))
        #expect(line.lowerBound < section.lowerBound && section.lowerBound < ledger.lowerBound)
        for (id, verdict) in [
            ("1.1-a", "holds"), ("1.1-b", "undecided"), ("1.1-c", "corrected"),
        ] {
            #expect(page.contains("href=\"#claim-\(id)\""))
            #expect(page.contains("<div class=\"claim \(verdict)\" id=\"claim-\(id)\""))
        }
        #expect(page.contains("Claim 1.1-a &amp; more") && page.contains("Not &lt; <i>so</i>."))
        #expect(
            page.contains("90&#160;% (simultaneous 95&#160;% CI 85 to 95&#160;%)")
                || page.contains("90\u{A0}% (simultaneous 95\u{A0}% CI 85 to 95\u{A0}%)"))
        let table = try folder.text("r/data/claims.csv")
        #expect(table.contains("1.1-c,dropout,Claim 1.1-c & more,corrected,measured,share,0.1,"))
    }

    @Test func pageRunsNothingButItsOwnStyleAndScript() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let page = try folder.text("r/index.html")
        for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
            let parts = page.split(separator: "<\(element)>", omittingEmptySubsequences: false)
            try #require(parts.count == 2)
            let content = try #require(parts[1].split(separator: "</\(element)>").first)
            #expect(page.contains("\(directive) \(SHA256(String(content)).policySource)"))
        }
        // Nothing can be stepped through, so no words for it wait.
        #expect(!page.contains("id=\"explore-words\""))
        #expect(!page.contains("style=\""))
        // The name of SVG's namespace is no address that a browser would load.
        let addresses = page.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
        #expect(!addresses.contains("http:") && !page.contains("src=\"http"))
    }

    @Test(arguments: hostileNames)
    func whatDataAndFilesAreCalledCannotBecomeMarkup(name: String) async throws {
        let folder = try TemporaryFolder()
        /// Every tag of the page, without the drawings' images.
        func tags(called name: String) async throws -> [String] {
            let words = RichText(plain: name)
            let figure = FigureEntry(
                id: "alpha", title: .plain(RichText.escaped(name)),
                data: DataTable(columns: [name])
            ) { _ in
                Figure(
                    id: "alpha", title: words, subtitle: words, caption: words, description: words,
                    panels: [
                        [
                            Panel(
                                title: words, x: Axis(words), y: Axis(words),
                                marks: [
                                    LineMark(
                                        [Point(0, 1), Point(1, 2)],
                                        series: Series(name: words, slot: 0))
                                ])
                        ]
                    ])
            }
            let evidence = Evidence(
                figures: [figure], quantities: ["share": .text(name)], claims: [])
            let texts = Samples.texts([
                "dropout": "<h2>Dropout</h2>\n<p>{{share}}</p>\n{{figure.alpha}}\n",
                "code": "<h2>Code</h2>",
            ])
            var request = Samples.request(
                out: folder.path + "/r", words: [Samples.words[0]], force: true)
            request.dataset = name
            request.command = "regplot csv \(name)"
            request.runOptions = { _ in [name] }
            let shown = RichText.escaped(name)
            request.settings = [Setting(.plain(shown), .text(shown))]
            _ = try await Samples.write(request, evidence: evidence, texts: texts)
            // Words of other lengths are drawn in other places and broken into other lines.
            return try folder.text("r/index.html").matches(of: /<[a-zA-Z\/!][a-zA-Z-]*/)
                .map { String($0.output) }.filter {
                    !["<tspan", "</tspan", "<text", "</text"].contains($0)
                }
        }
        let (hostile, plain) = (try await tags(called: name), try await tags(called: "name"))
        #expect(hostile == plain)
    }

    @Test func oneLanguageOwnsTheIndex() async throws {
        let folder = try TemporaryFolder()
        let pages = try await Samples.write(
            Samples.request(out: folder.path + "/r", words: [Samples.words[1]], formats: [.pdf]))
        #expect(pages == [folder.path + "/r/index.html"])
        #expect(try folder.text("r/index.html").contains("<html lang=\"zh-Hans\">"))
        #expect(try !folder.text("r/index.html").contains("index.zh.html"))
        #expect(try folder.names("r/figures") == ["alpha.zh.pdf", "beta.zh.pdf"])
    }

    @Test func bytesDoNotDependOnJobs() async throws {
        let folder = try TemporaryFolder()
        for jobs in [1, 4] {
            _ = try await Samples.write(
                Samples.request(
                    out: folder.path + "/\(jobs)", formats: FileFormat.allCases, jobs: jobs))
        }
        #expect(try folder.files("1") == folder.files("4"))
    }

    @Test func cancellationLeavesNothing() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Samples.write(Samples.request(out: path + "/new/r"))
        }
        await #expect(throws: ReportError.cancelled) { _ = try await task.value }
        #expect(try folder.names() == [])
    }

    @Test func cancellationMidwayLeavesTheOldReport() async throws {
        let folder = try TemporaryFolder()
        let request = Samples.request(out: folder.path + "/r")
        _ = try await Samples.write(request)
        let before = try folder.files("r")
        await #expect(throws: ReportError.cancelled) {
            _ = try await ReportWriter.write(
                request, texts: Samples.texts,
                progress: { _ in withUnsafeCurrentTask { $0?.cancel() } }, from: Samples.source())
        }
        #expect(try folder.files("r") == before)
        #expect(try folder.names() == ["r"])
    }

    @Test func everyFigureIsReportedOnceForEachLanguage() async throws {
        let folder = try TemporaryFolder()
        let drawn = Mutex<[String]>([])
        _ = try await ReportWriter.write(
            Samples.request(out: folder.path + "/r", jobs: 3), texts: Samples.texts,
            progress: { figure in drawn.withLock { $0.append(figure) } }, from: Samples.source())
        #expect(drawn.withLock { $0.sorted() } == ["alpha", "alpha", "beta", "beta"])
    }

    @Test func figuresAreDrawnWhileEvidenceIsGathered() async throws {
        let folder = try TemporaryFolder()
        let (seen, first) = AsyncStream<String>.makeStream()
        _ = try await ReportWriter.write(
            Samples.request(out: folder.path + "/r"), texts: Samples.texts,
            progress: { first.yield($0) },
            from: { draw async throws(ExperimentError) in
                await draw([Samples.evidence.figures[0]])
                // Would wait for ever if nothing were drawn before the evidence is whole.
                for await figure in seen where figure == "alpha" { break }
                await draw([Samples.evidence.figures[1]])
                return Samples.evidence
            })
        #expect(try folder.names("r/figures").count == 4)
    }

    @Test func failureToFindEvidenceEndsTheReport() async throws {
        let folder = try TemporaryFolder()
        let error = ExperimentError.unknownQuantity(name: "n", claim: "c")
        await #expect(throws: ReportError.noEvidence(error)) {
            _ = try await ReportWriter.write(
                Samples.request(out: folder.path + "/r"), texts: Samples.texts,
                progress: { _ in },
                from: { draw async throws(ExperimentError) in
                    await draw(Samples.evidence.figures)
                    throw error
                })
        }
        #expect(try folder.names() == [])
    }

    @Test func linksToSectionsThatAreNotShownBecomeText() async throws {
        let folder = try TemporaryFolder()
        let link = "<a href=\"#code\">code</a>, <a href=\"#l1-l2\">L1 and\n<b>L2</b></a>"
        let texts = Samples.texts([
            "dropout":
                "<h2>Dropout</h2>{{figure.alpha}}{{claims}}\n{{figure.beta}}\n<p>\(link)</p>",
            "code": "<h2>Code</h2>",
        ])
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"), texts: texts)
        let page = try folder.text("r/index.html")
        #expect(page.contains("<a href=\"#code\">code</a>, L1 and\n<b>L2</b></p>"))
    }
}
