import Rendering
import UserInput

extension Surroundings {
    /// What it means for regplot, and what to do about what is missing.
    var findings: [Finding] {
        [
            fontFinding,
            Finding(
                "libraries", libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")),
            folderFinding, Finding("cores", coresFound), processorFinding, browserFinding,
        ]
    }

    private var fontFinding: Finding {
        switch font {
        case .success(let font):
            Finding(
                "font",
                "\(font.family) \(font.version), \(font.faces.count) "
                    + "\(font.faces.count == 1 ? "face" : "faces"): "
                    + "\(font.faces.joined(separator: ", ")); \(font.file)")
        case .failure(let error):
            Finding(
                "font", "\(error)", state: .missing,
                advice: "Install it: apt-get install fonts-noto-cjk. If it is installed, see that "
                    + "\"fc-list\" names it; \"fc-cache -f\" makes fontconfig look again.")
        }
    }

    /// Less than this is too little for a few reports.
    private static let leastFree = 200_000_000

    private var folderFinding: Finding {
        let folder = "./\(Surroundings.reportsFolder)"
        if let problem = reports.problem {
            return Finding(
                "reports", "\(folder) cannot be written: \(problem).", state: .missing,
                advice: "Work in a folder of your own, or name one: --out DIR.")
        }
        guard let free = reports.free else { return Finding("reports", "\(folder) can be written") }
        if free < Surroundings.leastFree {
            return Finding(
                "reports", "\(folder) has \(free / 1_000_000) MB left on its disk.",
                state: .missing,
                advice: "A report takes some 50 MB: make room, or name another place: --out DIR.")
        }
        return Finding("reports", "\(folder) can be written; \(free / 1_000_000_000) GB are free")
    }

    private var coresFound: String {
        let used = min(cores, RunPlan.jobs.upperBound)
        return "\(cores) \(cores == 1 ? "core" : "cores"), of which \(used) "
            + "\(used == 1 ? "is" : "are") used unless --jobs says otherwise"
    }

    private var processorFinding: Finding {
        let found = "\(lanes) numbers at once, \(builtLanes) of which this program uses"
        return builtLanes < lanes
            ? Finding(
                "processor",
                found
                    + "; one built here (make install) trains faster, with the same results")
            : Finding("processor", found)
    }

    private var browserFinding: Finding {
        opener.map { Finding("browser", "\($0) opens pages") }
            ?? Finding(
                "browser", "no xdg-open, so --open shows no page.", state: .optional,
                advice: "Install it: apt-get install xdg-utils. Or open pages by hand.")
    }
}
