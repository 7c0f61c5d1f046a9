import Charts
import Methods

extension Strength {
    /// What a figure along it shows.
    /// - Precondition: the catalogue has a sweep of it.
    var shown: Sweep {
        guard let sweep else { preconditionFailure("no figure goes along \(key)") }
        return sweep
    }
}

extension Strength.Sweep {
    /// The scale of an axis with its values.
    var axisScale: Axis.Scale {
        switch scale {
        case .linear: .linear
        case .logarithmic: .logarithmic
        }
    }
}
