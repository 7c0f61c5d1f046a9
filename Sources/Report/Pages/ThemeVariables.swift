import Charts

/// The style sheet's variables for the colours that figures in a page are drawn in.
enum ThemeVariables {
    static let css = ""
}
