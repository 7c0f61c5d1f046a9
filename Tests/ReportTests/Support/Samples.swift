import Base
import Charts
import Experiments
import Foundation
import Rendering
import Results
import TestSupport

@testable import Report

/// Small evidence, texts and requests to write reports from.
enum Samples {
    static let evidence = Evidence(
        figures: [figure("alpha"), figure("beta")],
        quantities: [
            "seeds": "3",
            "share": "91 % <of> \"all\"",
        ],
        claims: [claim("1.1-a", 0.9), claim("1.1-b", 0.5), claim("1.1-c", 0.1)])

    /// A claim of the section on dropout, decided at one half.
    static func claim(_ id: String, _ value: Double) -> Claim {
        let rule = Rule.threshold(
            below: Outcome(.refutes), 0.5, above: Outcome(.supports))
        return ClaimDefinition(
            id, figure: "alpha", .percent, rule
        ).settled(
            section: "dropout",
            estimates: [
                id: Estimate(value: value, low: value - 0.05, high: value + 0.05, seeds: 64)
            ])!
    }

    static func figure(_ id: String) -> FigureEntry {
        var data = DataTable(columns: ["epoch", "loss, \"raw\""])
        data.append([.integer(1), .number(0.1)])
        data.append([.integer(2), .number(.nan)])
        return FigureEntry(id: id, title: .plain(id), data: data) { words in
            let title = Localized(en: "Loss < 1 of *\(id)*", zh: "损失 < 1")
            let series = Series(name: "loss", slot: 0)
            let line = LineMark([Point(0, 0), Point(1, 1), Point(2, 0.5)], series: series)
            return Figure(
                id: id, title: RichText(title[words]), subtitle: "*L*_{1} & more",
                caption: "Three seeds", description: "The loss falls.",
                panels: [[Panel(x: Axis("epoch"), y: Axis("loss"), marks: [line])]])
        }
    }

    /// The program's words, and those of the claims.
    static let words = [Words.en, .zh].map { words in
        var texts: [String: String] = [:]
        for id in ["1.1-a", "1.1-b", "1.1-c"] {
            let table = "claim-\(id)"
            texts["\(table).statement"] =
                Localized(
                    en: "Claim \(id) & more", zh: "说法 \(id)")[words]
            texts["\(table).measure"] = Localized(en: "share", zh: "比例")[words]
            texts["\(table).refutes"] = Localized(en: "Not < *so*.", zh: "否。")[words]
            texts["\(table).supports"] = Localized(en: "It is.", zh: "是。")[words]
        }
        return words.adding(texts)
    }

    /// Texts from a dictionary of section to fragment, the same in both languages.
    static func texts(_ sections: [String: String]) -> ArticleTexts {
        ArticleTexts { (section, language) throws(ReportError) in
            guard let source = sections[section] else { throw .missingAsset(path: section) }
            return try ArticleText(file: "\(section).\(language.rawValue).html", source: source)
        }
    }

    static let texts = texts([
        "dropout": "<h2>Dropout</h2>\n<p>Share {{share}}.</p>\n{{figure.alpha}}\n{{claims}}\n",
        "code": "<h2>Code <i>x</i></h2>\n<p>{{seeds}} seeds</p>\n{{figure.beta}}\n",
    ])

    static func request(
        out: String, words: [Words] = Samples.words, formats: [FileFormat] = [.svg],
        jobs: Int = 1, force: Bool = false, isSingle: Bool = false
    ) -> ReportRequest {
        ReportRequest(
            dataset: "xor", command: "regplot xor --only code,dropout",
            settings: [
                Setting(.plain("epochs"), "500"), Setting(.plain("label <b>"), "a & b"),
            ], seeds: 3, firstSeed: 5,
            words: words, formats: formats, isSingle: isSingle, dpi: 72, jobs: jobs, out: out,
            sections: ["dropout", "code"], force: force, version: "0.1.0")
    }

    /// Hands over the evidence's figures, then the evidence.
    static func source(_ evidence: Evidence = evidence) -> ReportWriter.Source {
        { draw async throws(ExperimentError) in
            await draw(evidence.figures)
            return evidence
        }
    }

    static func check(
        _ evidence: Evidence = evidence, texts: ArticleTexts = texts
    ) async throws(ReportError) {
        try await ReportWriter.check(request(out: "never written"), texts: texts, evidence)
    }

    static func write(
        _ request: ReportRequest, evidence: Evidence = evidence, texts: ArticleTexts = texts
    ) async throws(ReportError) -> [String] {
        try await ReportWriter.write(
            request, texts: texts, progress: { _ in }, from: source(evidence)
        ).pages
    }
}
