import Base
import Lab
import Methods
import Neural
import Results

/// Networks of a report that a laboratory can train again, and the hash by which it knows them.
struct LabRun: Sendable {
    let settings: LabSettings
    let method: Method
    let seeds: Int
    let firstSeed: UInt64
    /// Sixteen hexadecimal digits, as the command line prints them.
    let digest: String

    /// - Parameters:
    ///   - runs: of a method, one for each seed.
    ///   - method: theirs.
    ///   - plan: that they were trained with.
    ///   - net: their network.
    ///   - task: whose rows they learnt.
    /// - Returns: nil where a laboratory cannot train them.
    init?(
        _ runs: [Run], _ method: Method, _ plan: TrainingPlan, of net: Net, on task: LearningTask
    ) {
        let strength = method.strength.map { net.strengths[$0] }
        guard let settings = LabSettings(net, of: task)?.with(method, strength: strength),
            settings.make(plan), let first = runs.first?.seed,
            runs.count <= LabOffer.seedCount, first + UInt64(runs.count) <= UInt64(UInt32.max)
        else { return nil }
        self.settings = settings
        self.method = method
        seeds = runs.count
        firstSeed = first
        digest = ParameterDigest.of(runs.map { ParameterDigest.of($0) }).hexadecimal
    }

    /// Those of several methods on a network that a laboratory can train.
    static func all(
        _ entries: [MeasuredRuns], of net: Net, on task: LearningTask
    ) -> [LabRun] {
        entries.compactMap { LabRun($0.runs, $0.method, $0.plan, of: net, on: task) }
    }
}

/// A figure that shows networks which a laboratory can train again.
public struct LabFigure: Sendable {
    /// The figure's.
    public let id: String
    let run: LabRun

    var data: FrameData {
        .object([
            ("id", .text(.text(id))), ("settings", run.settings.data),
            ("seeds", .integer(run.seeds)), ("firstSeed", .exact(Double(run.firstSeed))),
            ("digest", .text(.text(run.digest))),
        ])
    }
}
