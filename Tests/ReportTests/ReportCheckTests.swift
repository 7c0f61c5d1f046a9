import Base
import Charts
import Experiments
import Foundation
import Rendering
import Synchronization
import TestSupport
import Testing

@testable import Report

/// What a report could not tell is found before it is made; where it is met all the same, the report
/// is made, with words in its place.
@Suite struct ReportCheckTests {
    /// Evidence and texts that do not fit each other, and what is wrong.
    struct Misfit: Sendable, CustomTestStringConvertible {
        let fault: ReportError
        var evidence = Samples.evidence
        var texts = Samples.texts
        var testDescription: String { "\(fault)" }
    }

    static let misfits: [Misfit] = {
        var unmeasured = Samples.evidence
        unmeasured.quantities["share"] = nil
        var unshown = Samples.evidence
        unshown.figures.append(Samples.figure("gamma"))
        var doubled = Samples.evidence
        doubled.figures.append(Samples.figure("alpha"))
        func texts(_ dropout: String) -> ArticleTexts {
            Samples.texts([
                "dropout": dropout, "code": "<h2>Code <i>x</i></h2>\n{{figure.beta}}\n",
            ])
        }
        return [
            Misfit(
                fault: .unknownQuantity(name: "share", file: "dropout.en.html", line: 2),
                evidence: unmeasured),
            Misfit(fault: .unshownFigure(id: "gamma"), evidence: unshown),
            Misfit(fault: .duplicateFigure(id: "alpha"), evidence: doubled),
            Misfit(
                fault: .unshownClaims(file: "dropout.en.html"),
                texts: texts("<h2>Dropout</h2>{{figure.alpha}}")),
            Misfit(
                fault: .unknownFigure(id: "alpa", meant: "alpha", file: "dropout.en.html", line: 1),
                texts: texts("<h2>Dropout</h2>{{figure.alpa}}{{figure.alpha}}{{claims}}")),
            Misfit(
                fault: .repeatedFigure(id: "alpha", file: "dropout.en.html", line: 1),
                texts: texts("<h2>Dropout</h2>{{figure.alpha}}{{figure.alpha}}{{claims}}")),
        ]
    }()

    @Test(arguments: misfits)
    func misfitsAreFoundBeforeAnythingIsMade(misfit: Misfit) async {
        await #expect(throws: misfit.fault) {
            try await Samples.check(misfit.evidence, texts: misfit.texts)
        }
    }

    @Test func whatFitsPasses() async throws { try await Samples.check() }

    @Test(arguments: misfits)
    func reportsAreMadeAllTheSame(misfit: Misfit) async throws {
        let folder = try TemporaryFolder()
        let faults = Mutex<[String]>([])
        _ = try await ReportWriter.write(
            Samples.request(out: folder.path + "/r"), texts: misfit.texts, progress: { _ in },
            fault: { fault in faults.withLock { $0.append(fault) } },
            from: Samples.source(misfit.evidence))
        #expect(faults.withLock { $0 }.contains(misfit.fault.description))
        let page = try folder.text("r/index.html")
        #expect(!page.contains("{{"))
        for claim in misfit.evidence.claims { #expect(page.contains("id=\"claim-\(claim.id)\"")) }
        for figure in misfit.evidence.figures {
            #expect(page.components(separatedBy: "<figure id=\"\(figure.id)\"").count == 2)
        }
        if misfit.evidence.quantities["share"] == nil {
            #expect(page.contains("not measured here"))
            #expect(try folder.text("r/index.zh.html").contains("本报告未测"))
        }
    }

    /// A figure that has nothing to draw is a sentence: without a frame, in the page and as a file.
    @Test func aFigureMayBeASentence() async throws {
        let folder = try TemporaryFolder()
        var evidence = Samples.evidence
        let data = evidence.figures[0].data
        evidence.figures[0] = FigureEntry(
            id: "alpha", title: .plain("Alpha"), data: data
        ) { words in
            Figure(
                id: "alpha", sentence: words.language == .en ? "There is nothing" : "什么也没有",
                caption: "Three seeds")
        }
        _ = try await Samples.write(
            Samples.request(out: folder.path + "/r", formats: [.svg, .png, .pdf]),
            evidence: evidence)
        let page = try folder.text("r/index.html")
        let figure = try #require(
            page.components(separatedBy: "<figure ").first { $0.hasPrefix("id=\"alpha\"") })
        #expect(figure.contains("There is nothing") && figure.contains("Three seeds"))
        #expect(!figure.contains("<svg") && !figure.contains("class=\"drawing"))
        #expect(!figure.contains("noscript"))
        #expect(try folder.text("r/index.zh.html").contains("什么也没有"))
        #expect(try folder.names("r/figures").count == 12)
    }
}
