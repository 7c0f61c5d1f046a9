import ArgumentParser
import Base
import Datasets
import Experiments
import Methods

/// What `regplot list` can list.
enum ListKind: String, ExpressibleByArgument, CaseIterable {
    case experiments
    case figures
    case datasets
    case methods

    /// - Parameter languages: those of the titles, that of messages first.
    /// - Throws: `Failure` if the program's files of words are not as they should be.
    func items(_ languages: [Language] = Language.allCases) throws(Failure) -> [ListItem] {
        var words: [Words] = []
        for language in languages { words.append(try .spoken(language)) }
        return items(in: words)
    }

    private func items(in languages: [Words]) -> [ListItem] {
        let tasks =
            DatasetCatalog.all.map { LearningTask(listing: $0) }
            + LearningTask.ownTables(id: DataPlan.csv)
        func item(_ id: String, _ title: Phrase, of tasks: [LearningTask]) -> ListItem {
            ListItem(id: id, title: title, datasets: tasks.map(\.id).unique, in: languages)
        }
        switch self {
        case .experiments:
            return SectionCatalog.all.map { item($0.id, $0.title, of: tasks) }
        case .figures:
            var headings: [FigureHeading] = []
            var owners: [String: [LearningTask]] = [:]
            for task in tasks {
                for heading in SectionCatalog.all(for: task).flatMap(\.figures) {
                    if owners[heading.id] == nil { headings.append(heading) }
                    owners[heading.id, default: []].append(task)
                }
            }
            return headings.map { heading in
                var item = item(heading.id, heading.title, of: owners[heading.id] ?? [])
                item.moves = heading.motion
                item.motion = heading.motion.map { languages[0].text($0.name) }
                return item
            }
                + ComparisonFigures.all.map { heading in
                    var item = ListItem(
                        id: heading.id, title: heading.title, datasets: nil, in: languages)
                    item.comparison = true
                    return item
                }
        case .datasets:
            return DatasetCatalog.all.map {
                ListItem(id: $0.id, title: $0.description, datasets: nil, in: languages)
            } + [
                ListItem(
                    id: DataPlan.csv, title: Phrase("dataset-list.csv"), datasets: nil,
                    in: languages)
            ]
        case .methods:
            return MethodCatalog.all.map { method in
                var item = item(method.id, method.name, of: tasks.filter { $0.suits(method) })
                item.method = ListedMethod(method, languages[0])
                return item
            }
        }
    }
}
