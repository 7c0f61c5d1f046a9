import Base
import Charts
import Datasets
import Experiments
import Foundation
import Report

extension ComparePlan {
    /// What the writer of reports is asked for.
    /// - Parameters:
    ///   - compared: what was found, which decides what the page has.
    ///   - lab: of its page.
    func request(_ compared: ComparedConfigurations, lab: ComparisonLab) -> ReportRequest {
        var request = ReportRequest(
            dataset: data.id, command: command, arguments: ["compare"] + words,
            typedData: ShellWords.joined(data.words),
            labRefusal: lab.refusal, fileHash: fileHash,
            traits: compared.traits(lab).union(exports.traits),
            methods: ["configurations": compared.names],
            settings: [
                Setting("setting.seeds", .count(base.seeds)),
                Setting("setting.first-seed", .count(base.firstSeed)),
            ] + folder.settings + exports.settings + passed,
            slots: compared.slots, notices: notices(compared), seeds: base.seeds,
            firstSeed: base.firstSeed, words: folder.pageWords, formats: folder.formats,
            isSingle: folder.isSingle, dpi: Double(folder.dpi), jobs: jobs, out: folder.out,
            sections: ["compare"], force: folder.force, version: Regplot.version)
        request.title = Phrase(
            "compare.page-title", ["data": task.isXOR ? .text(data.id) : task.name])
        request.course = folder.course
        request.figureCommand = command
        return request
    }

    /// The options of every run that were typed; of what is varied, all values.
    private var passed: [Setting] {
        let varied = configurations.flatMap(\.varied).unique
        let keys = Set(varied.map(\.key))
        let fixed = base.passed.filter { !keys.contains($0.name) }
            .map { Configuration.Varied(key: $0.name, text: $0.value) }
        return (fixed + varied).map(\.word).unique.map { word in
            Setting(
                "varied.\(word)", .list((fixed + varied).filter { $0.word == word }.map(\.value)))
        }
    }

    private func notices(_ compared: ComparedConfigurations) -> [Phrase] {
        let written = compared.seedsWithRows
        return task.dataset.notices.map(\.phrase) + compared.cautions
            + (written < compared.seeds
                ? [Phrase("compare.rows-of-first", ["count": .count(written)])] : [])
    }
}
