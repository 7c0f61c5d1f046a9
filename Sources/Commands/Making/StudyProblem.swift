/// What is wrong in a study file, or in a text that it names.
struct StudyProblem: Sendable, Hashable {
    /// The text; nil is the study file.
    var file: String?
    let place: TextPlace
    /// What is wrong, and what to do.
    let message: String

    /// As a line for a terminal, which editors know how to open.
    /// - Parameter study: the study file as it was typed.
    func line(in study: String) -> String {
        "\(file ?? study):\(place.line):\(place.column): \(message)"
    }
}

extension [StudyProblem] {
    mutating func add(_ place: TextPlace, _ message: String) {
        append(StudyProblem(place: place, message: message))
    }
}
