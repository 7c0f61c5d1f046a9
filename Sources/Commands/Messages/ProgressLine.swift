import Base
import Foundation

/// One line on a terminal that shows how far the work is; draws nothing elsewhere.
final class ProgressLine: Sendable {
    private struct State {
        var shown = ""
        var percent = -1
    }

    private let isShown: Bool
    private let state = Guarded(State())

    init(quiet: Bool) {
        isShown = !quiet && isatty(STDERR_FILENO) == 1
    }

    /// Shows the share that is done, 0…1, and what is being done. May be called from any task;
    /// the share never goes back.
    func show(_ done: Double, _ stage: String) {
        guard isShown else { return }
        state.withLock { state in
            let percent = max(state.percent, Int((min(max(done, 0), 1) * 100).rounded(.down)))
            let line = ProgressLine.line(percent: percent, stage: stage)
            guard line != state.shown else { return }
            state.percent = percent
            state.shown = line
            // "Erase to the end of the line" removes what a longer line left behind.
            Console.write("\r\(line)\u{1B}[K", to: .standardError)
        }
    }

    /// Empties the line.
    func clear() {
        guard isShown else { return }
        state.withLock { state in
            if !state.shown.isEmpty { Console.write("\r\u{1B}[K", to: .standardError) }
            state.shown = ""
        }
    }

    /// Bar, percentage and stage in at most 72 columns (a Chinese character takes two).
    static func line(percent: Int, stage: String) -> String {
        let filled = percent / 5
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
        let number = String(repeating: " ", count: 3 - "\(percent)".count) + "\(percent)"
        var room = 72 - 27
        let short = stage.prefix { character in
            room -= character.unicodeScalars.allSatisfy { $0.value < 0x1100 } ? 1 : 2
            return room >= 0
        }
        return "\(bar) \(number) % \(short)"
    }
}
