@testable import Replay

/// A recorded case: parsed, checked and replayed.
enum CaseTarget: FuzzTarget {
    static let name = "replay"

    static func run(_ bytes: [UInt8]) {
        do throws(ReplayError) {
            let recorded = try CaseReader.read(JSONParser.parse(bytes))
            guard work(recorded) <= 20_000_000 else { return }
            let text = JSONWriter.text(try Replay.run(recorded).members)
            guard (try? JSONParser.parse(Array(text.utf8))) != nil else {
                fatalError("the result is no JSON")
            }
        } catch {
            checkRefusal("\(error)")
        }
    }

    /// About how many multiplications a replay takes.
    private static func work(_ recorded: RecordedCase) -> Int {
        let network = recorded.network
        let rows = recorded.samples.rows + recorded.steps.reduce(0) { $0 + $1.rows.count }
        return rows * (network.features.reduce(0, +) + network.layout.count)
    }
}
