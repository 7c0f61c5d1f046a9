import Base
import Methods
import Neural
import Results

/// A method's runs of a network on the four points.
struct MethodRuns: Sendable {
    let method: Method
    let net: Net
    let plan: TrainingPlan
    let runs: [Run]

    init(method: Method, net: Net, runs: [Run]) {
        self.method = method
        self.net = net
        self.runs = runs
        plan = net.plan(with: method)
    }

    var finite: [Run] { runs.finished }
    var solved: Share { runs.solved }
}
