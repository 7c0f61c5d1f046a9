import Lab
import Methods
import Neural

extension LabOffer {
    /// The part of the page's address behind `#` that asks for networks of a figure; nil where there are none to train
    /// again. It names what differs from what the rows are learnt with when nothing else is asked for.
    /// - Parameters:
    ///   - id: the figure's.
    ///   - figures: what of the report a reader can train again.
    public func address(of id: String, among figures: [LabFigure]) -> String? {
        let runs = figures.filter { $0.id == id }.map(\.run)
        let shown =
            runs.first { $0.method == startMethod } ?? runs.first { $0.method != Method.none }
        guard let run = shown ?? runs.first else { return nil }
        let settings = run.settings.numbers
        guard let place = settings[.rows].map({ Int($0) }), rows.indices.contains(place) else {
            return nil
        }
        let usual = rows[place].settings.numbers
        var parts = ["rows=\(rows[place].rows.id)", "method=\(run.method.id)"]
        if run.method.strength != nil {
            parts.append("strength=\(FrameData.digits(settings[.strength] ?? 0))")
        }
        for (setting, name) in Self.parameters where settings[setting] != usual[setting] {
            parts.append("\(name)=\(Self.written(setting, settings[setting] ?? 0))")
        }
        if run.firstSeed != Self.firstSeed { parts.append("seed=\(run.firstSeed)") }
        return "lab:" + parts.joined(separator: "&")
    }

    /// What an address calls the settings, in its order.
    private static let parameters: [(setting: LabSetting, name: String)] = [
        (.count, "count"), (.noise, "noise"), (.flipped, "flipped"), (.depth, "depth"),
        (.width, "width"), (.activation, "activation"), (.optimizer, "optimizer"),
        (.learningRate, "rate"), (.momentum, "momentum"), (.epochs, "epochs"),
        (.batchSize, "batch"), (.dataSeed, "data"),
    ]

    private static func written(_ setting: LabSetting, _ value: Double) -> String {
        switch setting {
        case .activation: Activation.allCases[Int(value)].rawValue
        case .optimizer: value == 1 ? "adam" : "sgd"
        default: FrameData.digits(value)
        }
    }
}
