import ArgumentParser
import Experiments

extension FigurePlan {
    /// Where frames go; nil where a file is written.
    var folder: String? {
        if case .frames(let folder) = film { folder } else { nil }
    }

    /// - Parameter format: of the figure's file.
    /// - Throws: `ValidationError` if options contradict each other.
    static func film(_ options: FigureOptions, _ format: FigureFormat) throws -> FilmOutput? {
        if let folder = options.frames {
            guard !folder.isEmpty else {
                throw ValidationError("--frames is empty; type the path of a folder.")
            }
            guard options.out == FigureOptions.Standard.out else {
                throw ValidationError(
                    "--frames writes a folder of PNG files and -o one file; leave one of them out.")
            }
            guard options.format ?? .png == .png else {
                throw ValidationError("--frames writes PNG files; leave --format out.")
            }
        }
        let film = options.frames.map(FilmOutput.frames) ?? (format == .apng ? .animation : nil)
        guard film != nil else { return nil }
        let still = [
            ("--blank", options.blank), ("--anonymous", options.anonymous),
            ("--latex", options.latex),
        ].first(where: \.1)
        if let still {
            throw ValidationError(
                "\(still.0) is for figures that stand still; type --format png, svg or pdf.")
        }
        return film
    }

    /// - Throws: `ValidationError` naming the figures that move beside it, if this one does not.
    static func checkMoving(_ id: String, of owner: String, _ figures: [FigureHeading]) throws {
        guard figures.contains(where: { $0.id == id && $0.motion != nil }) else {
            let moving = figures.filter { $0.motion != nil }.map(\.id)
            throw ValidationError(
                "\(id) stands still. "
                    + (moving.isEmpty
                        ? "No figure of \(owner) moves."
                        : "These figures of \(owner) move: \(moving.joined(separator: ", "))."))
        }
    }
}
