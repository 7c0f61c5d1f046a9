import ArgumentParser
import Base

/// What `--lang` can be.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
    case en
    case zh
    case both

    /// The languages of the pages, the main one first.
    var languages: [Language] {
        switch self {
        case .en: [.en]
        case .zh: [.zh]
        case .both: Language.allCases
        }
    }
}
