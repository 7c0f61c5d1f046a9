import Elementary

extension GeneratedDataset {
    /// Two half circles of radius 1 that reach into each other: (cos t, sin t) and
    /// (1 − cos t, ½ − sin t) with t from 0 to π, about their common middle (½, ¼). Sixty noisy points are
    /// learnt by heart by two layers of sixteen units.
    public static let moons = planeCurves(
        id: "moons", standardNoise: 0.3, standardRows: 60
    ) { isOne, place in
        let turn = Turn(place / 2)
        return isOne
            ? (0.5 - turn.cosine, 0.25 - turn.sine) : (turn.cosine - 0.5, turn.sine - 0.25)
    }
}
