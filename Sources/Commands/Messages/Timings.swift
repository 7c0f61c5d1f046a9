import Base

/// Where the time of a report went, as lines for a terminal.
struct Timings {
    private let meter: WorkMeter
    private let elapsed: Duration
    private let ofProcess: Double
    private let jobs: Int
    private let parts: [String]

    /// - Parameters:
    ///   - elapsed: by the clock on the wall.
    ///   - ofProcess: seconds of processor time of the whole program.
    ///   - parts: the experiments, in order.
    init(_ meter: WorkMeter, elapsed: Duration, ofProcess: Double, jobs: Int, parts: [String]) {
        self.meter = meter
        self.elapsed = elapsed
        self.ofProcess = ofProcess
        self.jobs = jobs
        self.parts = parts
    }

    var text: String {
        let seconds = meter.seconds
        let kinds = Set(seconds.keys.map(\.kind)).sorted {
            ($0 == "training" ? 0 : 1, $0) < ($1 == "training" ? 0 : 1, $1)
        }
        var lines: [(name: String, seconds: Double)] = []
        for kind in kinds {
            let own = seconds.filter { $0.key.kind == kind }
            lines.append((kind, own.values.reduce(0, +)))
            // Runs that several experiments share count for the one that asked first.
            for part in parts {
                if let spent = own[WorkMeter.Work(kind: kind, part: part)] {
                    lines.append(("  " + part, spent))
                }
            }
        }
        let measured = seconds.values.reduce(0, +)
        lines.append(("statistics and the rest", ofProcess - measured))
        lines.append(("processor time in all", ofProcess))
        lines.append(
            ("on the clock, \(jobs) \(jobs == 1 ? "job" : "jobs")", elapsed / .seconds(1)))
        let width = lines.map(\.name.count).max() ?? 0
        return lines.map { name, seconds in
            let number = String(Int((seconds * 1000).rounded()))
            let gap = String(repeating: " ", count: width - name.count + 8 - number.count)
            return name + gap + number + " ms\n"
        }.joined()
    }
}
