import ArgumentParser

/// What `--for` can be: what a page is made for.
enum PageUse: String, ExpressibleByArgument, CaseIterable {
    case slide
    case column
    case page

    var width: Length {
        switch self {
        case .slide: Length(points: 960, text: "13.333in")
        case .column: .millimetres(85)
        case .page: .millimetres(180)
        }
    }

    /// In points; nil is what the figure takes.
    var height: Double? { self == .slide ? 540 : nil }

    var fontSize: Double { self == .slide ? 18 : FigureOptions.Standard.fontSize }

    /// How many panels a page can carry; nil is any number.
    var mostPanels: Int? { self == .slide ? 4 : nil }
}
