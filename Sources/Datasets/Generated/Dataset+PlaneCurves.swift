public import Generators

extension Dataset {
    /// Two classes of points in the plane.
    public init(_ points: PlaneCurves) {
        self.init(
            id: points.shape.id, inputs: ["x1", "x2"],
            target: .classes(column: "class", ["0", "1"])
        ) { points.data(seed: $0) }
        noise = points.noise
    }
}
