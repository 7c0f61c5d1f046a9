import Base
import Charts
import Mustache

/// The page's own words for its templates: `{{words.title}}` is the text `page.title`.
struct PageWords: MustacheParent {
    let words: Words

    func child(named name: String) -> Any? { text(name) }

    /// A text without markup.
    func text(_ name: String) -> String { RichText(words.text("page.\(name)")).plain }
}
