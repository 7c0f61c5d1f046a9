/// The kinds of words in a figure.
enum TextStyle: Sendable, Hashable {
    case title
    case panelTitle
    case text
    case small
}

extension Theme {
    func font(_ style: TextStyle) -> Font {
        switch style {
        case .title: font(size: titleSize, weight: .bold)
        case .panelTitle: font(size: textSize, weight: .bold)
        case .text: font(size: textSize)
        case .small: font(size: smallSize)
        }
    }
}
