import Foundation

extension FigurePlan {
    /// Of a study of a file, as it was typed: paths in the file start in its folder, that of the figure here.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    ///   `Failure` if the study file or a table cannot be read, or would be replaced.
    init(id: String, ofStudyIn path: String, options: FigureOptions) throws {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let source = try StudySource(path)
        self = try source.within {
            let studies = try StudyPlan(telling: source, jobs: options.runs.jobs)
            let study = try NamedStudy(options.name, of: path, among: studies.planned)
            let plan = try FigurePlan(id: id, of: study, options: options)
            guard let out = plan.path else { return plan }
            let place = URL(fileURLWithPath: out, relativeTo: here).path
            try plan.subject.data.check(output: out, at: place, option: "-o")
            guard source.name.map(StudyEntry.location) != StudyEntry.location(place) else {
                throw Failure(
                    code: .output,
                    message:
                        "Cannot write \(out): it is the study file. Name another file with -o.")
            }
            return plan
        }
    }
}
