import Elementary
import Methods

extension GeneratedDataset {
    /// Two spirals that wind into each other (after Lang and Witbrock, 1988): one and a half turns,
    /// the radius growing evenly with the angle from ¼ to 1½. They need more units than the other curves, and
    /// bear less noise.
    public static let spirals = planeCurves(
        id: "spirals", standardNoise: 0.08, standardRows: 120,
        defaults: TrainingDefaults {
            $0.hidden = [32, 32]
            $0.grids[.jitter] = [0.02, 0.05, 0.1, 0.15, 0.2]
            $0.grids[.l1] = [0.0001, 0.0003, 0.001, 0.003, 0.01]
            $0.grids[.l2] = [0.0001, 0.0003, 0.001, 0.003, 0.01]
            $0.grids[.adamW] = [0.01, 0.03, 0.1, 0.3, 1]
            $0.grids[.mixup] = [0.01, 0.03, 0.1, 0.3, 1]
            $0.grids[.gradientNoise] = [0.00001, 0.0001, 0.001, 0.01, 0.1]
            $0.path.hidden = [16]
        }
    ) { isOne, place in
        let turn = Turn(1.5 * place + (isOne ? 0.5 : 0))
        let radius = 0.25 + 1.25 * place
        return (radius * turn.cosine, radius * turn.sine)
    }
}
