/// Colours, font, text sizes and line widths of a figure; sizes in points.
public struct Theme: Sendable, Hashable {
    public private(set) var name: String
    public let fontFamily: String
    /// Of labels, legends and subtitles; the others keep their proportion to it.
    public private(set) var textSize = 8.0
    public var titleSize: Double { textSize * 9.5 / 8 }
    /// Of tick labels, notes and captions.
    public var smallSize: Double { textSize * 7 / 8 }
    public let lineWidth: Double
    public let thinLineWidth: Double
    public let axisWidth: Double
    public let gridWidth: Double

    /// Whether nothing is painted behind the figure.
    public private(set) var isTransparent = false

    let background: Color
    let text: Color
    let mutedText: Color
    let axis: Color
    let grid: Color
    let reference: Color
    let ghost: Color
    let ghostFill: Color
    let maskDark: Color
    let maskLight: Color
    let palette: Palette

    /// The value of a paint. Slots beyond the palette start again from the first.
    public func color(_ paint: Paint) -> Color {
        switch paint {
        case .background: background
        case .text: text
        case .mutedText: mutedText
        case .axis: axis
        case .grid: grid
        case .reference: reference
        case .ghost: ghost
        case .series(let slot): palette[slot]
        case .seriesFill(let slot): palette[slot].tint(over: background)
        case .ramp(let step): ramp(step)
        case .rampFill(let step): ramp(step).tint(over: background)
        case .ghostFill: ghostFill
        case .maskDark: maskDark
        case .maskLight: maskLight
        case .overField: text
        case .fixed(let color): color
        }
    }

    /// From what can just be read on the background to what stands out from it most.
    private func ramp(_ step: Int) -> Color {
        let last = Series.rampSteps - 1
        let share = Double(min(max(step, 0), last)) / Double(last)
        return ColorScale.sequential(0...1).color(0.52 + 0.48 * share, theme: self) ?? text
    }

    /// What colours the theme takes.
    enum Tone {
        case light
        /// Light marks on a dark page.
        case dark
        /// No colours at all.
        case grey
    }

    var tone: Tone {
        if background.red + background.green + background.blue < 1.5 { return .dark }
        return name == Theme.grey.name ? .grey : .light
    }

    public func font(size: Double, weight: Font.Weight = .regular) -> Font {
        Font(family: fontFamily, size: size, weight: weight)
    }

    /// Between a tick and its label: enough to keep the labels of two axes apart in their corner.
    var tickGap: Double { 0.37 * smallSize }

    /// The same theme with larger or smaller words; lines stay as they are.
    /// - Parameter textSize: in points.
    public func withText(size textSize: Double) -> Theme {
        var theme = self
        theme.textSize = textSize
        return theme
    }

    private init(
        name: String, background: Color, text: Color, mutedText: Color, axis: Color, grid: Color,
        reference: Color, ghost: Color, ghostFill: Color, maskDark: Color, maskLight: Color,
        palette: Palette
    ) {
        self.name = name
        fontFamily = "Noto Sans CJK SC"
        lineWidth = 1.4
        thinLineWidth = 0.5
        axisWidth = 0.6
        gridWidth = 0.5
        self.background = background
        self.text = text
        self.mutedText = mutedText
        self.axis = axis
        self.grid = grid
        self.reference = reference
        self.ghost = ghost
        self.ghostFill = ghostFill
        self.maskDark = maskDark
        self.maskLight = maskLight
        self.palette = palette
    }

    /// Black on white, for paper and slides.
    public static let light = Theme(
        name: "light", background: Color(hex: 0xFFFFFF), text: Color(hex: 0x1B1E23),
        mutedText: Color(hex: 0x5A616B), axis: Color(hex: 0x6B727C), grid: Color(hex: 0xE6E8EB),
        reference: Color(hex: 0x7C838D), ghost: Color(hex: 0x8B9098),
        ghostFill: Color(hex: 0xE4E6E9), maskDark: Color(hex: 0x2B3440),
        maskLight: Color(hex: 0xE3E7EC), palette: .light)

    /// Black on whatever lies behind the figure.
    public static let transparent: Theme = {
        var theme = light
        theme.name = "transparent"
        theme.isTransparent = true
        return theme
    }()

    /// Light on dark, for screens.
    public static let dark = Theme(
        name: "dark", background: Color(hex: 0x14171C), text: Color(hex: 0xE8EAED),
        mutedText: Color(hex: 0xA3ABB6), axis: Color(hex: 0x8B939E), grid: Color(hex: 0x2A2F37),
        reference: Color(hex: 0x8A929D), ghost: Color(hex: 0x7F8791),
        ghostFill: Color(hex: 0x30353D), maskDark: Color(hex: 0xD5DBE3),
        maskLight: Color(hex: 0x2B313A), palette: .dark)

    /// Greys only, for a printer without colour.
    public static let grey = Theme(
        name: "grey", background: Color(hex: 0xFFFFFF), text: Color(hex: 0x1A1A1A),
        mutedText: Color(hex: 0x5C5C5C), axis: Color(hex: 0x6E6E6E), grid: Color(hex: 0xE6E6E6),
        reference: Color(hex: 0x7F7F7F), ghost: Color(hex: 0x949494),
        ghostFill: Color(hex: 0xE6E6E6), maskDark: Color(hex: 0x303030),
        maskLight: Color(hex: 0xE6E6E6), palette: .grey)
}
