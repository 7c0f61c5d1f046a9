import ArgumentParser
import Datasets
import Experiments
import Methods

extension RunPlan {
    /// What a user should know of the settings that were typed.
    /// - Parameters:
    ///   - figures: those that are made.
    ///   - caps: what is made of fewer seeds than others.
    ///   - isOfStudy: whether the settings were typed for a study, of which these figures are a part.
    /// - Throws: `ValidationError` for a setting that none of them follows, unless other parts of a study may.
    func notices(
        of figures: [FigureHeading], caps: [SeedCap], isOfStudy: Bool = false
    ) throws -> [String] {
        var lines: [String] = []
        for option in RunOption.all
        where typed.contains(where: { $0.option == option }) {
            let others = figures.filter { !reaches($0, option) }.map(\.id)
            guard isOfStudy || others.count < figures.count else {
                throw ValidationError(
                    "--\(option.name) changes nothing in \(RunPlan.listed(others)): no run there "
                        + "follows it. Leave it out.")
            }
            guard option.isOfNetworks, !others.isEmpty else { continue }
            lines.append(
                "regplot: --\(option.name) does not reach \(RunPlan.listed(others)): the runs there "
                    + "have settings of their own, which are part of what is shown.")
        }
        if choosesSeeds, !isOfStudy, !figures.isEmpty, figures.allSatisfy(\.reach.isOfLabSeeds) {
            throw ValidationError(
                "--seeds changes nothing in \(RunPlan.listed(figures.map(\.id))): it always shows the networks "
                    + "that the page's laboratory begins with. Leave it out.")
        }
        lines += addedMethods.compactMap { notice(of: $0, among: figures) }
        if choosesSeeds, let notice = caps.notice(of: seeds) { lines.append("regplot: \(notice)") }
        return lines
    }

    /// Whether a figure's runs follow a setting: of a figure that compares methods, no strength of those that
    /// are left out.
    private func reaches(_ figure: FigureHeading, _ option: RunOption) -> Bool {
        let options = figure.reach.options(task)
        guard options.contains(option) else { return false }
        guard case .strength(let strength) = option, let compared = settings.compared,
            options.contains(.comparedMethods)
        else { return true }
        return MethodCatalog.strengths(of: Array(compared)).contains(strength)
    }

    /// The methods that are asked for, in the order of legends.
    private var addedMethods: [Method] { MethodCatalog.all.filter(settings.added.contains) }

    /// What is said of figures that compare methods, but on a network that a method cannot train.
    private func notice(of method: Method, among figures: [FigureHeading]) -> String? {
        let without = figures.filter {
            $0.reach.options(task).contains(.methods)
                && !$0.reach.compares(method, on: task)
        }
        guard !without.isEmpty else { return nil }
        return "regplot: \(method.id) is not compared in \(RunPlan.listed(without.map(\.id))): "
            + "it \(reason(against: method)) the networks there."
    }

    /// Why a method is not compared, said of networks.
    private func reason(against method: Method) -> String {
        if method.needs.contains(.adam) { return "needs Adam, which does not train" }
        if method.needs.contains(.classes), task.dataset.classes == nil {
            return "needs classes, which are not told apart by"
        }
        return method.needs.contains(.heldOutRows)
            ? "needs held-out rows, which there are none of for" : "does not suit"
    }

    /// The options that make one figure's runs again: those that none of them follows are left out.
    func words(of figure: String, in sections: [Section]) -> [String] {
        let heading = sections.flatMap(\.figures).first { $0.id == figure }
        return words { option in
            guard let heading else { return true }
            return heading.reach.options(task).contains(option)
        }
    }

    private static func listed(_ figures: [String]) -> String {
        figures.isEmpty ? "what is made" : figures.joined(separator: ", ")
    }
}
