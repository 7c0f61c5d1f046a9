import ArgumentParser
import Charts
import Datasets
import Experiments

/// What `regplot list` can list.
enum ListKind: String, ExpressibleByArgument, CaseIterable {
    case experiments
    case figures
    case datasets
    case methods

    var items: [ListItem] {
        let datasets = ReportPlan.datasets
        return switch self {
        case .experiments:
            ExperimentCatalog.all.map { ListItem(id: $0.id, title: $0.title, datasets: datasets) }
        case .figures:
            ExperimentCatalog.all.flatMap { $0.figures }.map {
                ListItem(id: $0.id, title: $0.title, datasets: datasets)
            }
        case .datasets:
            DatasetCatalog.all.map {
                ListItem(
                    id: $0.id, title: Localized(en: $0.nameEnglish, zh: $0.nameChinese),
                    datasets: nil)
            }
        case .methods:
            MethodCatalog.all.map { ListItem(id: $0.id, title: $0.name, datasets: datasets) }
        }
    }
}
