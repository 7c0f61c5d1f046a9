import Neural

/// The regularization path of rows in the plane, to step through.
struct PathExploration: SectionPart {
    let tasks = TaskScope.plane

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let path = try await RegularizationPath(from: laboratory)
        let rows = laboratory.data(.rows, seed: laboratory.seeds[0]).training
        return Findings(explorations: [PathFrames(path: path, rows: rows).exploration])
    }
}
