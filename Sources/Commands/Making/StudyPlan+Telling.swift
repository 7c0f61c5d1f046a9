extension StudyPlan {
    /// The plan of a study file, in whose folder the program works.
    /// - Parameters:
    ///   - source: the file.
    ///   - jobs: how many processor cores everything in it uses; nil is all.
    /// - Throws: `Failure` once all that is wrong with the file was told.
    init(telling source: StudySource, jobs: Int?) throws {
        try self.init(
            source.bytes, path: source.name, words: jobs.map { ["--jobs=\($0)"] } ?? [])
        guard problems.isEmpty else {
            for problem in problems {
                Console.printMessage(problem.line(in: source.shown).shortened)
            }
            let count = problems.count
            throw Failure(
                code: .input,
                message:
                    "\(source.shown) has \(count) mistake\(count == 1 ? "" : "s"); nothing was made."
            )
        }
    }
}
