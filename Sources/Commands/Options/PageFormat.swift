import ArgumentParser
import Charts

/// The page that a figure is drawn on: its size, the size of its words, and what stands on it.
struct PageFormat: Sendable {
    let use: PageUse?
    let width: Length
    /// In points; nil is what the figure takes.
    let height: Double?
    /// As options say it.
    private let heightWords: [String]
    let fontSize: Double
    let includesTitle, includesCaption: Bool
    let isBlank, isAnonymous: Bool

    /// Narrower pages have no room for words, wider ones are no paper.
    private static let widths = 20.0 * 72 / 25.4...1000.0 * 72 / 25.4
    /// Widths of a page in sizes of its words, at least; a layout fits into that.
    private static let leastLetters = 4.0

    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(_ options: FigureOptions) throws {
        typealias Standard = FigureOptions.Standard
        use = options.use
        width = options.width ?? options.use?.width ?? Standard.width
        guard PageFormat.widths.contains(width.points) else {
            throw ValidationError(
                "--width \(width.text) is out of range; type a length from 20mm to 1000mm.")
        }
        fontSize = options.fontSize ?? options.use?.fontSize ?? Standard.fontSize
        guard Standard.fontSizes.contains(fontSize) else {
            throw ValidationError(
                "--font-size \(fontSize) is out of range; type a number from "
                    + "\(Int(Standard.fontSizes.lowerBound)) to \(Int(Standard.fontSizes.upperBound))."
            )
        }
        guard width.points >= PageFormat.leastLetters * fontSize else {
            throw ValidationError(
                "--font-size \(fontSize) leaves no room for words at --width \(width.text); "
                    + "type a smaller size or a larger width.")
        }
        (height, heightWords) = try PageFormat.height(options, width: width)
        isBlank = options.blank
        isAnonymous = options.anonymous
        // A snippet carries the words itself.
        includesTitle = !options.noTitle && !options.latex && !options.anonymous
        includesCaption =
            !options.noCaption && !options.latex && !options.anonymous && options.use != .slide
    }

    private static func height(
        _ options: FigureOptions, width: Length
    ) throws -> (points: Double?, words: [String]) {
        if let height = options.height {
            guard options.aspect == nil else {
                throw ValidationError(
                    "--height and --aspect both say how high the page is; leave one of them out.")
            }
            guard widths.contains(height.points) else {
                throw ValidationError(
                    "--height \(height.text) is out of range; type a length from 20mm to 1000mm.")
            }
            return (height.points, ["--height", height.text])
        }
        if let aspect = options.aspect {
            let sides = aspect.split(
                omittingEmptySubsequences: false, whereSeparator: { ":/x×".contains($0) }
            ).map { Double($0.filter { $0 != " " }) ?? .nan }
            guard sides.count == 2, sides.allSatisfy({ $0.isFinite && $0 > 0 }),
                (0.1...10).contains(sides[0] / sides[1])
            else {
                throw ValidationError(
                    "--aspect \(aspect): type two numbers with a colon, such as 16:9, of which neither is "
                        + "more than ten times the other.")
            }
            let height = width.points * sides[1] / sides[0]
            guard widths.contains(height) else {
                throw ValidationError(
                    "--aspect \(aspect): at --width \(width.text) the page would be "
                        + "\(Int((height * 25.4 / 72).rounded())) mm high; pages are from 20 to 1000 mm high. "
                        + "Type another --aspect or --width.")
            }
            return (height, ["--aspect", aspect])
        }
        return (options.use?.height, [])
    }

    /// Larger words take lines, dots and gaps with them: the figure is laid out with words of the standard size
    /// and enlarged.
    var magnification: Double { max(1, fontSize / FigureOptions.Standard.fontSize) }

    /// The options that make the same page; those at their default are left out.
    var words: [String] {
        typealias Standard = FigureOptions.Standard
        var words = use.map { ["--for", $0.rawValue] } ?? []
        if width != use?.width ?? Standard.width { words += ["--width", width.text] }
        words += heightWords
        if fontSize != use?.fontSize ?? Standard.fontSize {
            words += ["--font-size", "\(fontSize)"]
        }
        if isBlank { words += ["--blank"] }
        if isAnonymous { return words + ["--anonymous"] }
        if !includesTitle { words += ["--no-title"] }
        if !includesCaption, use != .slide { words += ["--no-caption"] }
        return words
    }
}
