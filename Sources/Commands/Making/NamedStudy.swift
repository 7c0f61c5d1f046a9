import ArgumentParser
import Experiments
import UserInput

/// A comparison or a report of a study file, of which a figure is made.
struct NamedStudy: Sendable {
    /// The study file as it was typed.
    let file: String
    let name: String
    let plan: EntryPlan

    /// - Parameters:
    ///   - name: as it was typed.
    ///   - file: the study file as it was typed.
    ///   - planned: what is in the file.
    /// - Throws: `ValidationError` naming the studies that there are.
    init(_ name: String?, of file: String, among planned: [StudyPlan.Planned]) throws {
        let studies = planned.filter { $0.entry.kind.isFolder }
        let names = studies.map(\.entry.name)
        let list =
            names.isEmpty
            ? " It has neither [[study]] nor [[report]]."
            : " Studies: \(names.joined(separator: ", "))."
        guard let name else {
            throw ValidationError(
                "--study \(file.quoted) needs --name with one of its studies.\(list)")
        }
        guard let own = studies.first(where: { $0.entry.name == name }) else {
            throw ValidationError(
                "--study \(file.quoted) has no study \(name.quoted)."
                    + Suggestion.sentence(for: name, among: names) + list)
        }
        self.init(name, of: file, own.plan)
    }

    /// - Parameter plan: of a comparison or a report.
    init(_ name: String, of file: String, _ plan: EntryPlan) {
        (self.file, self.name, self.plan) = (file, name, plan)
    }

    /// - Throws: `ValidationError` for an option that says what the study says itself.
    func check(_ options: FigureOptions) throws {
        let runs = options.runs
        let data = [
            options.data.map { _ in "--data" }, options.file.map { _ in "--file" },
            DataPlan.words(options.rows).first,
        ]
        let training = [
            runs.seeds.map { _ in "--seeds" }, runs.seed.map { _ in "--seed" },
            RunPlan.typed(runs, compared: nil).first.map { "--\($0.option.name)" },
        ]
        let given =
            data.compactMap(\.self).map { ($0, "what is learnt from") }
            + training.compactMap(\.self).map { ($0, "what is trained, and with which seeds") }
            + (options.methods.map { _ in [("--methods", "what is compared")] } ?? [])
        guard let (option, what) = given.first else { return }
        throw ValidationError(
            "\(option) does not go with --study: \(name) of \(file) says \(what). Leave \(option) out, or change "
                + "it there.")
    }
}
