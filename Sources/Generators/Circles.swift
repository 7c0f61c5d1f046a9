import Elementary

extension GeneratedDataset {
    /// Two circles about the origin, of radius 1 and ½.
    public static let circles = planeCurves(
        id: "circles", standardNoise: 0.2, standardRows: 60
    ) { isOne, place in
        let turn = Turn(place)
        let radius = isOne ? 0.5 : 1
        return (radius * turn.cosine, radius * turn.sine)
    }
}
