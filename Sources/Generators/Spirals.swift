import Elementary

extension PlaneCurves.Shape {
    /// Two spirals that wind into each other (after Lang and Witbrock, 1988): one and a half turns,
    /// the radius growing evenly with the angle from ¼ to 1½.
    public static let spirals = PlaneCurves.Shape(
        id: "spirals", standardNoise: 0.08, standardRows: 120
    ) { isOne, place in
        let turn = Turn(1.5 * place + (isOne ? 0.5 : 0))
        let radius = 0.25 + 1.25 * place
        return (radius * turn.cosine, radius * turn.sine)
    }
}
