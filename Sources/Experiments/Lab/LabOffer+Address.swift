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
        return address(of: run.settings, run.method, firstSeed: run.firstSeed)
    }

    /// The same of settings; nil where what they learn is not offered.
    func address(of settings: LabSettings, _ method: Method, firstSeed: UInt64) -> String? {
        let settings = settings.numbers
        guard let place = settings[.rows].map({ Int($0) }), rows.indices.contains(place) else {
            return nil
        }
        let usual = rows[place].settings.numbers
        var named: [LabSetting] = [.rows, .method]
        if method.strength != nil { named.append(.strength) }
        let unusual = LabSetting.allCases.filter {
            settings[$0] != usual[$0] && ![.rows, .method, .strength].contains($0)
        }
        var parts = (named + unusual).compactMap { setting in
            setting.name.map { "\($0)=\(written(setting, settings[setting] ?? 0))" }
        }
        if firstSeed != startSeed {
            parts.append("\(Self.firstSeedName)=\(firstSeed)")
        }
        return Self.addressStart + parts.joined(separator: "&")
    }

    /// How every address of a laboratory begins.
    static let addressStart = "lab:"

    private func written(_ setting: LabSetting, _ value: Double) -> String {
        switch setting {
        case .rows: rows[Int(value)].rows.id
        case .method: MethodCatalog.all[Int(value)].id
        case .activation: Activation.allCases[Int(value)].rawValue
        case .optimizer: LabOptimizer.allCases[Int(value)].rawValue
        default: FrameData.digits(value)
        }
    }
}
