import ArgumentParser
import Rendering

/// What a figure can be written as; the raw value is what `--format` takes, and how files end.
enum FigureFormat: String, CaseIterable, ExpressibleByArgument {
    case png
    case svg
    case pdf
    /// A PNG that moves.
    case apng

    var file: FileFormat {
        switch self {
        case .png, .apng: .png
        case .svg: .svg
        case .pdf: .pdf
        }
    }
}

/// What is written of a figure that moves.
enum FilmOutput: Sendable, Hashable {
    /// One animated PNG.
    case animation
    /// A PNG of every frame in a folder.
    case frames(String)
}
